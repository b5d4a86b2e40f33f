#pragma once

#include "exports/export_request.h"

namespace alihsop {

/// The scanned pages as they are, with what was read as invisible text in its place: searchable PDF, PDF/A-2b where the
/// source allows it. Pages of a PDF keep their content and their images byte for byte. Needs `request.source_page` and
/// words.jsonl; throws Failure (missing_input) without, and (bad_input) for a PDF that cannot be read.
Export write_pdf(const ExportRequest& request);

}  // namespace alihsop
