#pragma once

#include <opencv2/core.hpp>

namespace alihsop {

/// The ink of a grainy page (salt and pepper: single pixels that a scanner or a fax flipped) without its grains: ink of
/// a few pixels is gone, holes of a few pixels in ink are filled. Any other page as it is. `ink`: 8UC1, 255 = ink.
[[nodiscard]] cv::Mat take_grain_out(const cv::Mat& ink);

}  // namespace alihsop
