#pragma once

#include <opencv2/core.hpp>

#include "models/page_reading.h"

namespace alihsop {

/// Which of a page's ink is explained by something that was read: words, rulings, symbols, arrows, marks; by the border
/// of the scan, by rulings outside tables, and by specks too small for a letter. The rest stands in the boxes, top to
/// bottom: ink that lies within 2 mm is one.
///
/// `ink`: 8UC1, 255 = ink of any colour, of the upright page on which `reading` is measured; `dpi` of it. `reading`
/// needs its tables, lines, symbols, arrows and marks. A page without ink is explained whole.
[[nodiscard]] Ink account_ink(const cv::Mat& ink, double dpi, const PageReading& reading);

}  // namespace alihsop
