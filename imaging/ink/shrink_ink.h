#pragma once

#include <opencv2/core.hpp>

namespace alihsop {

/// Shrinks an ink mask by a whole factor so that no thin line is lost: a pixel is ink when any of its pixels was.
[[nodiscard]] cv::Mat shrink_ink(const cv::Mat& ink, int factor);

}  // namespace alihsop
