#pragma once

#include <opencv2/core.hpp>
#include <vector>

namespace alihsop {

/// Finds the strokes of a pen or of a stamp's rim, between the lines of print and where they run through them.
///
/// `ink`: 8UC1, 255 = ink of print and scrawl. `scrawl`: its pieces that are no print, with the letters that hang on
/// them. `lines`: boxes of the lines of print. Gives the pixels that are a stroke's and no letter's: where a letter's
/// own stroke crosses, the crossing is left to the letter. What begins and ends within a line is not found.
[[nodiscard]] cv::Mat find_pen_strokes(const cv::Mat& ink, const cv::Mat& scrawl, const std::vector<cv::Rect>& lines,
                                       double dpi);

}  // namespace alihsop
