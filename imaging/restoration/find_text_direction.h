#pragma once

#include <opencv2/core.hpp>
#include <vector>

namespace alihsop {

enum class TextDirection { horizontal, vertical, undecided };

/// Whether lines of text run along x or along y, on a straight page. `ink`: 8UC1, 255 = ink.
///
/// Letters stand closer to their neighbour in the word than to the line above: smeared by less than a line's gap, words
/// become bars, and the bars' lengths vote.
[[nodiscard]] TextDirection find_text_direction(const cv::Mat& ink, double dpi);

/// Bars of print that run along x, each about a line or a part of it: the longest first, none inside a drawing.
[[nodiscard]] std::vector<cv::Rect> find_line_bars(const cv::Mat& ink, double dpi);

}  // namespace alihsop
