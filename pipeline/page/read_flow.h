#pragma once

#include <opencv2/core.hpp>

#include "imaging/line_reader.h"
#include "models/page_reading.h"

namespace alihsop {

/// Reads the flowchart drawn over a page's tables: symbols, the arrows between them, the words at both, and the
/// legend, into `reading`, whose tables, lines and page resolution must be there.
/// `even_with_colour`: 8UC1, the upright page, evenly lit, coloured ink dark; `coloured`: 8UC1, 255 = coloured ink, or
/// empty.
void read_flow(PageReading& reading, const cv::Mat& even_with_colour, const cv::Mat& coloured, const LineReader& read);

}  // namespace alihsop
