#pragma once

#include <utility>
#include <vector>

#include "extractors/tables/group_rulings.h"

namespace alihsop {

/// All parts of a table's line at one position.
struct GridLine {
    int position = 0;
    std::vector<std::pair<int, int>> parts;               ///< begin, end along the line; ascending, not overlapping
    [[nodiscard]] int covered(int begin, int end) const;  ///< pixels of begin..end that have ink
    [[nodiscard]] int begin() const { return parts.front().first; }
    [[nodiscard]] int end() const { return parts.back().second; }
};

struct GridLines {
    std::vector<GridLine> horizontal;  ///< ascending
    std::vector<GridLine> vertical;
};

/// Those lines of a group that make its grid; double lines count as one.
[[nodiscard]] GridLines choose_grid_lines(const RulingGroup& group, double dpi);

}  // namespace alihsop
