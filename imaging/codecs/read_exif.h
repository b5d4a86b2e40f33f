#pragma once

#include "imaging/codecs/byte_reader.h"
#include "imaging/source_pixels.h"

namespace alihsop {

struct Exif {
    Orientation orientation = Orientation::upright;
    Resolution resolution;
};

/// From a TIFF structure ("II*\0…" or "MM\0*…"), as EXIF embeds it; defaults when it is damaged.
Exif read_exif(const ByteReader& bytes);

}  // namespace alihsop
