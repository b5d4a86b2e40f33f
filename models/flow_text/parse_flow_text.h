#pragma once

#include <string_view>

#include "models/sop.h"

namespace alihsop {

/// Reads the text form of a flow (write_flow_text.h) into the skeleton of an SOP: actors p1, p2 … and rows l1, l2 …
/// with symbols s1, s2 … by row and column, and arrows e1, e2 … by line. Confidences are 1; pages, boxes and paths are
/// left empty.
///
/// Made to be written by hand, too: a line may go on over several symbols (`1:JFU( ) > 2:JFU[ ] > 3:JFU( )`); without a
/// line of columns the actors stand in the order in which they are named; empty lines and lines that begin with # are
/// passed over. Throws Failure(bad_input), which names line and column and what was expected there.
Sop parse_flow_text(std::string_view text);

}  // namespace alihsop
