#pragma once

#include <opencv2/core.hpp>
#include <vector>

#include "extractors/text/find_text_lines.h"

namespace alihsop {

/// Where the lines of print run, whatever hangs on them: for each line the box of its usual letters, with room for
/// accents and tails, and as far to its sides as `ink` goes on at its height (letters there may hang on scrawl). Pieces
/// much taller than the others have no say. Bands of neighbouring lines part half-way. Clusters of less than two
/// letters are no line.
[[nodiscard]] std::vector<cv::Rect> find_line_bands(const InkLines& lines, const cv::Mat& ink);

/// 8UC1, 255 within the bands.
[[nodiscard]] cv::Mat mask_of(const std::vector<cv::Rect>& bands, const cv::Size& size);

}  // namespace alihsop
