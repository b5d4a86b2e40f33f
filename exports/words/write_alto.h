#pragma once

#include "exports/export_request.h"

namespace alihsop {

/// ALTO 4.2 (Library of Congress), a file a page: blocks, lines and words in pixels of pages/NNNN.webp; stamps,
/// signatures and logos as illustrations. Needs words.jsonl.
Export write_alto(const ExportRequest& request);

}  // namespace alihsop
