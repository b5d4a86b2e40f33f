#pragma once

#include <algorithm>
#include <optional>
#include <vector>

#include "extractors/steps/name_column.h"
#include "models/page_reading.h"

namespace alihsop {

struct FlowColumn {
    ColumnRole role = ColumnRole::lain;
    Value judul;                    ///< the heading; an actor's name
    std::vector<TextLine> heading;  ///< its lines
    std::optional<Value> kelompok;  ///< a super-heading other than "Pelaksana"
    bool standard = false;          ///< stands under "Mutu Baku"
    int first = 0;                  ///< grid columns first..last-1
    int last = 0;
    double left = 0;  ///< share of the table's width, 0..1
    double right = 1;
};

struct FlowRow {
    std::vector<std::vector<TextLine>> cells;  ///< one for each FlowColumn
    std::vector<bool> drawn;                   ///< whether a symbol or arrow stands in it
    Box box;
    [[nodiscard]] bool empty() const
    {
        return std::all_of(cells.begin(), cells.end(), [](const auto& lines) { return lines.empty(); });
    }
};

/// The flow table of a page, or its part on that page.
struct FlowTable {
    std::size_t table = 0;   ///< which of the page's tables
    int first_grid_row = 0;  ///< where the header (or without one the first row) begins
    bool has_header = false;
    std::vector<FlowColumn> columns;
    std::vector<FlowRow> rows;
    std::optional<Value> judul;  ///< the line right above the table
    int page = 0;
};

}  // namespace alihsop
