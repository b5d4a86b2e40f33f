#pragma once

#include <vector>

#include "extractors/steps/flow_table.h"

namespace alihsop {

/// The words of a heading whose middles stand between two heights along x, line by line.
[[nodiscard]] std::vector<TextLine> words_between(const std::vector<TextLine>& lines, int left, int right);

/// Parts actors that stand side by side in one cell without rulings between them, where white runs down through all
/// lines of the heading. The grid column's cells belong to the first of them.
void split_unruled_actors(const Table& table, std::vector<FlowColumn>& columns);

}  // namespace alihsop
