#pragma once

#include <opencv2/core.hpp>
#include <vector>

#include "models/page_reading.h"

namespace alihsop {

/// A semicolon at a line's end that was read as a colon, a comma or a full stop becomes one again: the ink tells them
/// apart more surely than the engine does, for only a semicolon is a dot above a tail that reaches below the base line.
/// `pieces`: the boxes of the line's ink. Changes nothing when the last two are no such pair.
void mend_last_sign(TextLine& line, std::vector<cv::Rect> pieces);

}  // namespace alihsop
