#pragma once

#include <opencv2/core.hpp>
#include <vector>

#include "models/page_reading.h"

namespace alihsop {

/// Takes out of the line what has no ink: dashes, which the engine sees in the wide blanks of justified text, and a
/// quotation mark before the first letter, where the ink begins with a piece as tall as a letter. `pieces`: the boxes
/// of the line's ink, in the system of the words' boxes.
void drop_inkless_signs(TextLine& line, const std::vector<cv::Rect>& pieces);

}  // namespace alihsop
