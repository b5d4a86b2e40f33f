#pragma once

#include <qpdf/QPDF.hh>

#include "models/source_page.h"

namespace alihsop {

/// A page that shows one picture, as large as its paper was: `width` x `height` pixels as displayed, at `dpi`. Without
/// a picture, or without a size, it is empty paper; A4 when nothing is known.
[[nodiscard]] QPDFObjectHandle make_picture_page(QPDF& document, const EncodedPicture& picture, int dpi, int width,
                                                 int height);

}  // namespace alihsop
