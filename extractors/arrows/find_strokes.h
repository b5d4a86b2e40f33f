#pragma once

#include <opencv2/core.hpp>
#include <vector>

namespace alihsop {

/// A straight piece of a connecting line, level or upright; pixels of the FlowInk.
struct Stroke {
    bool horizontal = true;
    int position = 0;  ///< y of a level stroke's middle, x of an upright one's
    int begin = 0;     ///< along the stroke, inclusive
    int end = 0;       ///< inclusive
    int thickness = 1;
    bool dashed = false;
    bool inferred = false;  ///< not seen: along a ruling
    [[nodiscard]] int length() const { return end - begin + 1; }
};

/// The level and upright strokes of `ink` (8UC1, 255 = ink; without rulings, symbols and letters). Gaps of dashed lines
/// are closed. Level ones first, each kind in reading order.
[[nodiscard]] std::vector<Stroke> find_strokes(const cv::Mat& ink, double dpi);

}  // namespace alihsop
