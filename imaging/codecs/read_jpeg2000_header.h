#pragma once

#include "imaging/codecs/picture_header.h"

namespace alihsop {

/// Boxes (.jp2) or a bare code stream (.j2k).
PictureHeader read_jpeg2000_header(const Bytes& bytes);

/// Pixels by the SIZ segment of the first JPEG 2000 code stream in `data`; empty when there is none.
cv::Size2d find_jpeg2000_size(const Bytes& data);

}  // namespace alihsop
