#pragma once

#include <opencv2/core.hpp>

namespace alihsop {

/// Finds where the paper lies: everything dark that reaches in from the edge of the picture (a scanner's lid, a desk
/// under a photographed page, the shadow in a binding) is not paper.
///
/// `grey`: 8UC1, 0 = black. Returns 8UC1 of the same size, 255 = paper, 0 = not. All paper when there is no border.
[[nodiscard]] cv::Mat find_paper(const cv::Mat& grey, double dpi);

}  // namespace alihsop
