#pragma once

#include "exports/export_request.h"

namespace alihsop {

/// PAGE 2019-07-15 (PRImA), a file a page: regions in reading order, lines and words in pixels of pages/NNNN.webp;
/// stamps, signatures and logos as graphics. Needs words.jsonl.
Export write_page_xml(const ExportRequest& request);

}  // namespace alihsop
