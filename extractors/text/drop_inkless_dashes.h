#pragma once

#include <opencv2/core.hpp>
#include <vector>

#include "models/page_reading.h"

namespace alihsop {

/// Takes dashes out of the line that have no ink: in justified text the engine reads wide blanks as dashes. `pieces`: the
/// boxes of the line's ink, in the system of the words' boxes.
void drop_inkless_dashes(TextLine& line, const std::vector<cv::Rect>& pieces);

}  // namespace alihsop
