#pragma once

#include <opencv2/core.hpp>

namespace alihsop {

/// Finds the strokes of a pen or of a stamp's rim where they run through lines of print.
///
/// `ink`: 8UC1, 255 = ink of print and scrawl. `bands`: 8UC1, 255 = where the lines of print run (find_line_bands): all
/// ink elsewhere is scrawl. Gives the pixels of the bands that are a stroke's and no letter's: where a letter's own
/// stroke crosses, the crossing is left to the letter. What begins and ends within a band is not found.
[[nodiscard]] cv::Mat find_pen_strokes(const cv::Mat& ink, const cv::Mat& bands, double dpi);

}  // namespace alihsop
