#pragma once

#include <opencv2/core.hpp>
#include <vector>

namespace alihsop {

/// bilevel: one bit a pixel, for a grey picture; whatever is not black is white.
enum class PngCoding { fast, small, small_bilevel };

/// The bytes of a PNG file. `picture`: 8UC1 or 8UC3 (BGR). Throws Failure(internal) when libpng gives up.
[[nodiscard]] std::vector<unsigned char> encode_png(const cv::Mat& picture, PngCoding coding);

}  // namespace alihsop
