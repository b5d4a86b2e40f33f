#pragma once

#include "imaging/sources/load_picture_bytes.h"
#include "imaging/sources/source_pixels.h"

namespace alihsop {

struct Exif {
    Orientation orientation = Orientation::upright;
    Resolution resolution;
};

/// From a TIFF structure ("II*\0…" or "MM\0*…"), as EXIF embeds it; defaults when it is damaged.
Exif read_exif(const ByteReader& bytes);

}  // namespace alihsop
