#pragma once

#include "exports/export_request.h"

namespace alihsop {

/// hOCR 1.2, an XHTML file a page: areas, paragraphs, lines and words in pixels of pages/NNNN.webp. Needs words.jsonl.
Export write_hocr(const ExportRequest& request);

}  // namespace alihsop
