#pragma once

#include <vector>

#include "imaging/ink/flow_ink.h"
#include "imaging/ink/ink_map.h"
#include "models/page_reading.h"

namespace alihsop {

/// The flowchart symbols in and around the page's tables, top to bottom, then left to right; their texts are not read.
/// Boxes in pixels of the page. `map`: what the page's ink is; where it shows a symbol and no outline was found, the
/// symbol is the map's. Without one (empty) outlines alone count.
[[nodiscard]] std::vector<Symbol> read_symbols(const FlowInk& ink, const std::vector<Table>& tables,
                                               const InkMap& map = {});

/// How many rows of the tables' grids hold no symbol.
[[nodiscard]] int rows_without_symbol(const std::vector<Table>& tables, const std::vector<Symbol>& symbols);

}  // namespace alihsop
