#pragma once

#include <opencv2/core.hpp>
#include <vector>

#include "models/page_reading.h"

namespace alihsop {

/// A semicolon at a line's end that was read as a colon, a comma or a full stop becomes one again: the ink tells them
/// apart more surely than the engine does, for only a semicolon is a dot above a tail that reaches below the base line.
/// By its ink, too, a "|" as tall as a capital, a blank behind the last word, becomes the numeral it is ("Kearsipan
/// |"). `pieces`: the boxes of the line's ink; changes nothing where they say nothing.
void mend_last_sign(TextLine& line, std::vector<cv::Rect> pieces);

}  // namespace alihsop
