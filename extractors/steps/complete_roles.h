#pragma once

#include <vector>

#include "extractors/steps/flow_table.h"

namespace alihsop {

/// Names the columns that their headings left unnamed: by what stands in them and by their order. A first narrow
/// column, or one of numbers, is the number; a column of sentences before the actors is the activity; columns of
/// drawings (or of nothing) before the standards are actors; columns of text beyond them are the standards that are
/// still missing, in the usual order. `first_row`: the grid row below the heading.
void complete_roles(const Table& table, int first_row, std::vector<FlowColumn>& columns);

}  // namespace alihsop
