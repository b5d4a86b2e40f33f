#pragma once

#include <opencv2/core.hpp>
#include <vector>

namespace alihsop {

/// The bytes of a JPEG file in which print stays crisp. `picture`: 8UC1 or 8UC3 (BGR). Throws Failure(internal) when
/// libjpeg gives up: above 65500 pixels a side.
[[nodiscard]] std::vector<unsigned char> encode_jpeg(const cv::Mat& picture);

}  // namespace alihsop
