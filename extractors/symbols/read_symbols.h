#pragma once

#include <vector>

#include "imaging/ink/flow_ink.h"
#include "imaging/ink/ink_map.h"
#include "models/page_reading.h"

namespace alihsop {

/// The flowchart symbols in and around the page's tables, top to bottom, then left to right; their texts are not read.
/// Boxes in pixels of the page.
[[nodiscard]] std::vector<Symbol> read_symbols(const FlowInk& ink, const std::vector<Table>& tables);

/// Adds the symbols that the ink map shows where none of `symbols` stands: those whose outlines were not found. An
/// empty map adds nothing.
void add_seen_symbols(std::vector<Symbol>& symbols, const InkMap& map, const FlowInk& ink,
                      const std::vector<Table>& tables);

/// How many rows of the tables' grids hold no symbol.
[[nodiscard]] int rows_without_symbol(const std::vector<Table>& tables, const std::vector<Symbol>& symbols);

}  // namespace alihsop
