#pragma once

#include "imaging/codecs/decoded_picture.h"
#include "imaging/codecs/picture_header.h"

// One for each format: see decode_picture.h.
namespace alihsop {

[[nodiscard]] DecodedPicture decode_png(const Bytes& file);
/// CMYK and YCCK become BGR as Adobe's programs store them: inverted.
[[nodiscard]] DecodedPicture decode_jpeg(const Bytes& file);
/// 1 to 16 bits a component become 8.
[[nodiscard]] DecodedPicture decode_jpeg2000(const Bytes& file);
[[nodiscard]] DecodedPicture decode_webp(const Bytes& file);
/// 1, 4, 8, 16, 24 and 32 bits a pixel; run lengths of 4 and 8 bits.
[[nodiscard]] DecodedPicture decode_bmp(const Bytes& file);

}  // namespace alihsop
