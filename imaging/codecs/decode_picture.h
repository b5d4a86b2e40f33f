#pragma once

#include <opencv2/core.hpp>
#include <string>

#include "imaging/sources/load_picture_header.h"

namespace alihsop {

/// What a decoder made of a file.
struct DecodedPicture {
    /// As stored: grey, grey and alpha, BGR or BGRA; of 8 bits, and of 16 in a PNG of 16. Neither turned by EXIF nor
    /// laid on paper. Empty = cannot be decoded.
    cv::Mat pixels;
    /// In the library's words, one line: why there are no pixels, or the damage in a JPEG that the decoder got over.
    std::string remark;
};

/// Decodes with the library of the format, which prints nothing. Pictures of more than kMaxPagePixels are not decoded.
/// Throws std::bad_alloc.
[[nodiscard]] DecodedPicture decode_picture(const Bytes& file, PictureKind kind);

}  // namespace alihsop
