#pragma once

#include "imaging/codecs/picture_header.h"

namespace alihsop {

/// Size, resolution (JFIF before EXIF), orientation (EXIF); complete = the end-of-image marker is there.
PictureHeader read_jpeg_header(const Bytes& bytes);

}  // namespace alihsop
