#pragma once

#include <opencv2/core.hpp>

#include "imaging/ink/ink_pieces.h"

namespace alihsop {

/// The lines of `ink` (8UC1, 255 = ink) along x: gaps up to `gap` pixels are closed, and what is then at least `least`
/// pixels long is a line. Each row is looked at together with its two neighbours, so that a line that rises by a pixel
/// on its way stays one piece; pieces are therefore a pixel higher than their ink, above and below.
[[nodiscard]] InkPieces find_level_lines(const cv::Mat& ink, int gap, int least);

}  // namespace alihsop
