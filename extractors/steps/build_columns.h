#pragma once

#include <optional>
#include <vector>

#include "extractors/steps/flow_table.h"

namespace alihsop {

/// The rows of the grid that hold the headings: first..end-1.
struct HeaderRows {
    int first = 0;
    int end = 0;
};

/// Finds the heading of a flow table: the first row where at least two cells name different columns of one. Nothing
/// when the table has none (a form, or the continuation of a table).
[[nodiscard]] std::optional<HeaderRows> find_header(const Table& table);

/// Columns by their headings. Unnamed columns between the activity and the first standard are actors.
[[nodiscard]] std::vector<FlowColumn> build_columns(const Table& table, const HeaderRows& header, int page);

/// Columns of a table without heading, as those of the table that it carries on.
[[nodiscard]] std::vector<FlowColumn> columns_like(const Table& table, const std::vector<FlowColumn>& before);

/// Columns of a table without heading that carries nothing on: by position, the columns with drawings are actors.
[[nodiscard]] std::vector<FlowColumn> columns_by_position(const Table& table, int page);

}  // namespace alihsop
