#pragma once

#include "imaging/codecs/picture_header.h"

namespace alihsop {

/// complete = the end chunk is there and no chunk's checksum is wrong.
PictureHeader read_png_header(const Bytes& bytes);

/// The file without its remarks (text, colour profiles, times), whose faults libpng would stumble over: no pixel hangs
/// on them. What is cut off is left out.
Bytes without_png_remarks(const Bytes& bytes);

}  // namespace alihsop
