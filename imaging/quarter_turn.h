#pragma once

#include <opencv2/core.hpp>

namespace alihsop {

/// A picture turned clockwise by 0, 90, 180 or 270 degrees; for any other number, and for 0, the picture itself.
[[nodiscard]] cv::Mat quarter_turned(const cv::Mat& picture, int degrees);

/// The same as a map from a pixel of a picture of that size to its place afterwards.
[[nodiscard]] cv::Matx33d quarter_turn_map(int degrees, const cv::Size& size);

}  // namespace alihsop
