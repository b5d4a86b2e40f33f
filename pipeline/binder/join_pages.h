#pragma once

#include <string>
#include <vector>

#include "models/flow_reading.h"
#include "models/sop.h"

namespace alihsop {

/// A line of one page that runs off it.
struct LooseEnd {
    int page = 0;
    Arrow arrow;
    std::string symbol;    ///< id of the symbol at its other end
    bool arrives = false;  ///< the line comes from the other page and ends at `symbol`
};

/// Joins what goes on over a page break: lines that run off one page and onto the next (nearest along x first), and
/// off-page connectors with their twins: equal text first, then out below the last row and in above the next page's
/// first one (both stand in no row), then equal actor, then order. A connector that an arrow enters sends, one that an
/// arrow leaves receives.
void join_pages(Alur& alur, const std::vector<LooseEnd>& loose);

}  // namespace alihsop
