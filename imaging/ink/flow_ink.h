#pragma once

#include <opencv2/core.hpp>
#include <vector>

#include "models/ruling.h"

namespace alihsop {

/// The ink in which symbols and arrows are looked for, at a resolution that keeps the thinnest line and no more.
struct FlowInk {
    cv::Mat all;             ///< 8UC1, 255 = ink, pale and coloured ink too
    cv::Mat coloured_areas;  ///< 8UC1, 255 = a large coloured area, often found in part only; empty where there is none
    cv::Mat without_rulings;      ///< the same without the tables' rulings
    std::vector<Ruling> rulings;  ///< those, in pixels of these masks
    double dpi = 0;               ///< of these masks
    int factor = 1;               ///< pixels of the page a pixel of these masks, along each side
};

/// How faint ink may be: pale print and lines, or the faintest outline that a copier leaves, with the dirt that comes
/// along.
enum class InkLevel { pale, faint };

/// `even_with_colour`: 8UC1, evenly lit, of the upright page at `dpi`. `coloured`: 8UC1 of its size, 255 = coloured ink
/// (a large coloured area passes for uneven light and is gone from the former), or empty. `rulings`: of its tables, in
/// its pixels.
[[nodiscard]] FlowInk find_flow_ink(const cv::Mat& even_with_colour, const cv::Mat& coloured,
                                    const std::vector<Ruling>& rulings, InkLevel level, double dpi);

}  // namespace alihsop
