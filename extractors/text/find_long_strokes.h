#pragma once

#include <opencv2/core.hpp>

namespace alihsop {

/// Straight runs of ink longer than any letter's: rulings, underlines, arrow shafts, box sides.
struct LongStrokes {
    cv::Mat along;  ///< 8UC1, 255 = part of a run along x
    cv::Mat down;   ///< 8UC1, 255 = part of a run along y
    [[nodiscard]] LongStrokes in(const cv::Rect& region) const { return {along(region), down(region)}; }
};

/// `picture`: 8UC1, 255 = ink.
[[nodiscard]] LongStrokes find_long_strokes(const cv::Mat& picture, double dpi);

}  // namespace alihsop
