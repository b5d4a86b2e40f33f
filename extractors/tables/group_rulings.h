#pragma once

#include <vector>

#include "models/box.h"
#include "models/ruling.h"

namespace alihsop {

/// Lines that hang together, as one ruled table's do.
struct RulingGroup {
    std::vector<Ruling> horizontal;
    std::vector<Ruling> vertical;
    Box box;
};

/// Lines that cross or meet (within 1.5 mm) belong together. Groups too small for a table (a single box of a
/// flowchart) or within another group's box are left out. Top to bottom.
[[nodiscard]] std::vector<RulingGroup> group_rulings(const std::vector<Ruling>& rulings, double dpi);

}  // namespace alihsop
