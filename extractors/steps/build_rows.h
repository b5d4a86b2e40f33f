#pragma once

#include <vector>

#include "extractors/steps/flow_table.h"

namespace alihsop {

/// The rows of a flow table below its heading, from grid row `first`. A row is what most text columns rule as one; a
/// line inside the actors' columns only does not part it. The row of column numbers (1 2 3 …) is left out.
[[nodiscard]] std::vector<FlowRow> build_rows(const Table& table, int first, const std::vector<FlowColumn>& columns);

}  // namespace alihsop
