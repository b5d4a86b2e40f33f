#pragma once

#include <vector>

#include "models/page_reading.h"

namespace alihsop {

/// Leaves out of one cell's lines (or of any region's) those that are dirt read as print, once there is print beside
/// it: lines of nothing but signs, and lines of one or two letters that the engine is not sure of. What stands alone in
/// its cell stays whatever it is, and so does every line with a digit, and two capitals that stand as the next line of
/// the print.
void drop_dirt_lines(std::vector<TextLine>& lines);

}  // namespace alihsop
