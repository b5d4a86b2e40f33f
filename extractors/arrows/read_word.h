#pragma once

#include <opencv2/core.hpp>

#include "imaging/line_reader.h"

namespace alihsop {

/// Reads a label from `picture` (8UC1, its letters alone on white): at its own size; when that is no sure answer, at
/// twice its size, and with the rulings that run through it taken out and left in (ruled_word.h). `on_page`: the same
/// place with all that stands there. The surest reading counts, and one of the usual answers more than any other.
[[nodiscard]] TextLine read_word(const cv::Mat& picture, const cv::Mat& on_page, const LineReader& read);

}  // namespace alihsop
