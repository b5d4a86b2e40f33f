#pragma once

#include <opencv2/core.hpp>
#include <string>

namespace alihsop {

/// A page for the reviewer's eye: WebP, lossy, as fast as the format can. `picture`: 8UC1 or 8UC3 (BGR); what is larger
/// than 16383 pixels a side is reduced. Returns the file's bytes. Throws Failure(internal) when the encoder gives up.
[[nodiscard]] std::string encode_picture(const cv::Mat& picture);

}  // namespace alihsop
