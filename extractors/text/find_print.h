#pragma once

#include <opencv2/core.hpp>

#include "extractors/text/find_long_strokes.h"

namespace alihsop {

/// Ink told apart into print and drawing.
struct Print {
    cv::Mat print;             ///< 8UC1, 255 = ink of letters and signs
    cv::Mat drawing;           ///< 8UC1, 255 = rulings, underlines, symbols, arrows: to be painted over before reading
    bool has_drawing = false;  ///< there is a symbol, an arrow, a picture: more than rulings and underlines
};

/// Tells the ink of one region apart. A piece with long strokes in it is a drawing; but where its only strokes are one
/// straight line along x with letters on it, it is underlined text, which is kept without the line. A piece too large
/// for letters without any straight stroke (a signature, a stamp) is no print, but is not painted over either: there may
/// be print under it.
[[nodiscard]] Print find_print(const cv::Mat& ink, const LongStrokes& strokes, double dpi);

}  // namespace alihsop
