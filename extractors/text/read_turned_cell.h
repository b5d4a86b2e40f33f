#pragma once

#include "extractors/text/read_text.h"

namespace alihsop {

/// Whether a cell may hold text that is turned by a quarter: it is much higher than wide, and what was read in it makes
/// little sense.
[[nodiscard]] bool may_be_turned(const Box& cell, const std::vector<TextLine>& lines, double dpi);

/// Reads a cell as if its text ran up or down the page, whichever is surer. The boxes stand on the page as it is; all
/// words of a line share the line's box, so that sorting by place keeps their order. No lines when neither way is surer
/// than `upright`.
[[nodiscard]] std::vector<TextLine> read_turned_cell(const PrintedPage& page, const Box& cell, const LineReader& read,
                                                     const std::vector<TextLine>& upright);

}  // namespace alihsop
