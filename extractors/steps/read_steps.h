#pragma once

#include <vector>

#include "extractors/steps/flow_table.h"

namespace alihsop {

/// The flow tables of a page that have a heading, top to bottom. Others may carry on a table of the page before:
/// read_continuation.
[[nodiscard]] std::vector<FlowTable> read_steps(const PageReading& page);

/// Table `index` of the page as the continuation of a flow table with these columns; with no columns, by position.
[[nodiscard]] FlowTable read_continuation(const PageReading& page, std::size_t index,
                                          const std::vector<FlowColumn>& before);

/// Whether a table without heading has as many columns as a part of a flow table has.
[[nodiscard]] bool may_continue(const Table& table);

}  // namespace alihsop
