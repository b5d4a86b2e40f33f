#pragma once

#include <vector>

#include "models/page_reading.h"
#include "models/ruling.h"

namespace alihsop {

/// Builds ruled tables from lines: a table is a set of lines that cross or meet, its grid are those that rest on others
/// at both ends. An arrow's shaft ends in the open and is left out; a gap in a line that goes on is bridged; a fold of
/// the paper runs on beyond the frame and is left out. Cells are merged where no line stands between them.
///
/// Tables come top to bottom, cells by row, then column, without text.
[[nodiscard]] std::vector<Table> build_tables(const std::vector<Ruling>& rulings, double dpi);

}  // namespace alihsop
