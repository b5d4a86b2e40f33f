#pragma once

#include <opencv2/core.hpp>

#include "extractors/text/find_long_strokes.h"

namespace alihsop {

/// Ink told apart into print and drawing.
struct Print {
    cv::Mat print;             ///< 8UC1, 255 = ink of letters and signs
    cv::Mat drawing;           ///< 8UC1, 255 = rulings, underlines, symbols, arrows: to be painted over before reading
    cv::Mat scrawl;            ///< 8UC1, 255 = ink of signatures and stamps
    bool has_drawing = false;  ///< there is a symbol, an arrow, a picture: more than rulings and underlines
    bool has_scrawl = false;   ///< there is a large piece that is no drawing: a signature, a stamp
};

/// Tells the ink of one region apart. A piece that is mostly long straight strokes is a drawing; but where its only
/// strokes are one straight line along x with letters on it, it is underlined text, which is kept without the line. A
/// piece too large for letters and mostly curved (a signature, a stamp) is scrawl: no print, but not painted over
/// either, for there may be print under it; only its straight strokes along x (an underline that it crosses) are.
[[nodiscard]] Print find_print(const cv::Mat& ink, const LongStrokes& strokes, double dpi);

}  // namespace alihsop
