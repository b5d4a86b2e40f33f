#pragma once

#include <opencv2/core.hpp>
#include <string>
#include <vector>

#include "imaging/source_pixels.h"

namespace alihsop {

inline constexpr double kPointsPerInch = 72;

/// An image as it lies on a PDF page.
struct PlacedImage {
    cv::Rect2d box;  ///< points of the displayed page, origin top left of the crop box, y downwards
    cv::Size size;   ///< stored pixels
    /// Dots per inch, x along the displayed page's width (roughly, when it lies at an angle); of the mask where that is
    /// finer.
    Resolution resolution;
    Orientation orientation = Orientation::upright;
    /// Along the page's axes, unclipped, no blending: its pixels may be copied. Otherwise the page must be drawn.
    bool plain = false;
    bool is_stencil = false;  ///< a mask says where it paints: letters, mostly
    bool cut_off = false;     ///< its stream ends too early
    std::string damage;       ///< what poppler or libjpeg said when it was decoded; empty = nothing
    cv::Mat pixels;           ///< as stored, 8UC1 or 8UC3 (BGR); empty unless plain
    cv::Mat opacity;          ///< 8UC1, as stored: 0 leaves what lies below, 255 covers it; empty = covers all
};

/// What a page shows, as far as it decides how the page is read.
struct PdfPage {
    cv::Size2d size;                  ///< points, as displayed
    std::vector<PlacedImage> images;  ///< in painting order, from the last image on that covers the whole page
    int visible_glyphs = 0;           ///< letters that a viewer sees, spaces not counted
    int visible_paths = 0;            ///< strokes and fills that a viewer sees
    int hidden_glyphs = 0;            ///< how many glyphs, visible or not, the covering image was painted over
    cv::Size2d oversized;             ///< pixels of an image that is too large to be read; empty = there is none
};

}  // namespace alihsop
