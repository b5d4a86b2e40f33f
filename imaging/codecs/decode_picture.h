#pragma once

#include "imaging/codecs/decoded_picture.h"
#include "imaging/codecs/picture_header.h"

namespace alihsop {

/// Decodes with the library of the format, which prints nothing. Pictures of more than kMaxPagePixels are not decoded.
/// Throws std::bad_alloc.
[[nodiscard]] DecodedPicture decode_picture(const Bytes& file, PictureKind kind);

}  // namespace alihsop
