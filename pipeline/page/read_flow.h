#pragma once

#include <opencv2/core.hpp>

#include "imaging/ink/ink_map.h"
#include "imaging/line_reader.h"
#include "imaging/restoration/restore_page.h"
#include "models/page_reading.h"

namespace alihsop {

/// Reads the flowchart drawn over a page's tables: symbols, the arrows between them, the words at both, and the
/// legend, into `reading`, whose tables, lines and page resolution must be there. `map`: what the page's ink is, or
/// empty.
void read_flow(PageReading& reading, const RestoredPage& restored, const InkMap& map, const LineReader& read);

}  // namespace alihsop
