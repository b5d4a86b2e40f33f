#pragma once

#include <opencv2/core.hpp>
#include <vector>

#include "imaging/ink/ink_pieces.h"

namespace alihsop {

/// The lines of `ink` (8UC1, 255 = ink) along x: gaps up to `gap` pixels are closed, and what is then at least `least`
/// pixels long is a line. Each row is looked at together with its two neighbours, so that a line that rises by a pixel
/// on its way stays one piece; pieces are therefore a pixel higher than their ink, above and below.
[[nodiscard]] InkPieces find_level_lines(const cv::Mat& ink, int gap, int least);

/// The mean height of each line: pixels from the top of the mask, of the middles of its pixels.
[[nodiscard]] std::vector<double> heights_of(const InkPieces& lines);

/// How many columns of a box hold ink in `ink`, which has no gaps closed: how much of a line is more than bridges.
[[nodiscard]] int inked_columns(const cv::Mat& ink, const cv::Rect& box);

}  // namespace alihsop
