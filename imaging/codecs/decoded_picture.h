#pragma once

#include <opencv2/core.hpp>
#include <string>

namespace alihsop {

/// What a decoder made of a file.
struct DecodedPicture {
    /// As stored: grey, grey and alpha, BGR or BGRA; of 8 bits, and of 16 in a PNG of 16. Neither turned by EXIF nor
    /// laid on paper. Empty = cannot be decoded.
    cv::Mat pixels;
    /// In the library's words, one line: why there are no pixels, or the damage in a JPEG that the decoder got over.
    std::string remark;
    /// The file is sound, and of a form that is not read: "an animated WebP picture"; empty = no such thing.
    std::string unread = {};
};

/// At least one pixel, and not more than kMaxPagePixels.
[[nodiscard]] bool is_decodable(double width, double height);

/// Pixels to decode into; empty for a size that is not decodable.
[[nodiscard]] cv::Mat make_pixels(double width, double height, int type);

}  // namespace alihsop
