#pragma once

#include <opencv2/core.hpp>

class Stream;
class GfxImageColorMap;

namespace alihsop {

/// Decodes an image XObject or inline image: 8UC1 when its colours are all grey by definition (grey, 1 bit, a grey
/// palette), else 8UC3 (BGR). Empty when the stream ends too early; the last percent of the rows may be missing, as
/// fax encoders count them wrongly, and is white then. The caller has checked the size.
cv::Mat decode_pdf_image(Stream& stream, const cv::Size& size, GfxImageColorMap& colours);

/// A stencil: 8UC1, 255 where it lets paint through. `invert` as poppler gives it: 1 paints, not 0.
cv::Mat decode_pdf_stencil(Stream& stream, const cv::Size& size, bool invert);

}  // namespace alihsop
