#pragma once

#include <opencv2/core.hpp>

namespace alihsop {

/// Dots per inch of a scan whose source does not say it, from the size of the paper.
///
/// Indonesian offices use A4 (210 x 297 mm) and F4 / folio (215 x 330 mm). The picture's proportion tells which; a
/// picture of neither proportion (a cut page, a photograph) is taken for A4 by its longer side. Error: within 7 % for
/// a whole page, more for a cut-out; everything downstream allows for that much.
[[nodiscard]] double infer_resolution(const cv::Size& pixels);

}  // namespace alihsop
