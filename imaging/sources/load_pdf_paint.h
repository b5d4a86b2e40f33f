#pragma once

#include <opencv2/core.hpp>

class GfxState;

namespace alihsop {

/// What the current state's paint does to a page: nobody sees transparent paint, or white paint on the bare page.
enum class Paint { transparent, white, visible };

Paint stroke_paint(const GfxState& state);
Paint fill_paint(const GfxState& state);
/// `transparent` also in the invisible rendering modes, which OCR layers use.
Paint text_paint(const GfxState& state);

/// The current fill colour as BGR.
cv::Scalar fill_colour(const GfxState& state);

}  // namespace alihsop
