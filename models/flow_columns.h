#pragma once

#include "models/page_reading.h"

namespace alihsop {

/// The columns of the narrowest flow table that the form allows: No, Kegiatan, one Pelaksana, Kelengkapan, Waktu,
/// Output. The identity form's cells, whose edges do not meet, make up to five.
inline constexpr int kLeastFlowColumns = 6;

/// Whether a table may be one of flow, by its columns alone: before its headings are read, or where it has none.
/// `lost`: how many of its columns may have run together with others because a ruling was not found:
///     0  where flow is to be told from forms, and each is treated in its own way
///     1  where a table without headings would go on with the flow of the page before
///     2  where headings or symbols are looked for, which then decide
[[nodiscard]] inline bool may_hold_flow(const Table& table, int lost)
{
    return table.columns() + lost >= kLeastFlowColumns;
}

}  // namespace alihsop
