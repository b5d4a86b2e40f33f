#pragma once

#include <qpdf/QPDF.hh>

namespace alihsop {

/// The font of a text layer: Type0 with 16-bit codes that are UTF-16, one empty glyph for all, half an em wide.
/// Embedded, with a map to Unicode, so that text can be searched and copied in any viewer.
[[nodiscard]] QPDFObjectHandle add_text_layer_font(QPDF& document);

}  // namespace alihsop
