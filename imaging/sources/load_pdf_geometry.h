#pragma once

#include "imaging/sources/load_pdf_page.h"

class GfxState;

namespace alihsop {

/// Where the current transformation puts an image's unit square, and how its rows lie. `plain` is set when its sides
/// are parallel to the page's.
PlacedImage place_image(const GfxState& state, const cv::Size& size);

/// The current clipping leaves all of the image that lies on the page.
bool clip_spares(const GfxState& state, const PlacedImage& image, const cv::Size2d& page);

/// The current path's bounds in points of the displayed page; a line has a side of 0.
cv::Rect2d path_bounds(const GfxState& state);

/// The current path is one rectangle along the page's axes.
bool is_rectangle(const GfxState& state);

/// They overlap or touch; unlike cv::Rect2d's own `&`, also for lines.
bool meets(const cv::Rect2d& a, const cv::Rect2d& b);

}  // namespace alihsop
