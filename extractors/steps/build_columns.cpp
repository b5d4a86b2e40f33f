#include "extractors/steps/build_columns.h"

#include <algorithm>
#include <set>

#include "models/value_of_lines.h"

namespace alihsop {
namespace {

constexpr int kLeastHeadings = 2;
constexpr int kMostHeaderRows = 4;
constexpr double kNarrow = 0.06;  // of the table's width: a column of numbers

std::string text_of(const Cell& cell, int page) { return value_of_lines(merge_side_by_side(cell.lines), page).text; }

const Cell* cell_at(const Table& table, int row, int column)
{
    for (const auto& cell : table.cells)
        if (row >= cell.row && row < cell.row + cell.row_span && column >= cell.column && column < cell.column + cell.column_span)
            return &cell;
    return nullptr;
}

FlowColumn column_of(const Table& table, int first, int last)
{
    FlowColumn column;
    column.first = first;
    column.last = last;
    const auto share = [&](int x) { return static_cast<double>(x - table.box.x) / std::max(1, table.box.width); };
    column.left = share(table.xs[static_cast<std::size_t>(first)]);
    column.right = share(table.xs[static_cast<std::size_t>(last)]);
    return column;
}

// Unnamed columns are actors up to the first standard.
void name_actors(std::vector<FlowColumn>& columns)
{
    const auto is_standard = [](const FlowColumn& c) {
        return c.role == ColumnRole::kelengkapan || c.role == ColumnRole::waktu || c.role == ColumnRole::output ||
               c.role == ColumnRole::keterangan;
    };
    bool standards = false, actors_grouped = false;
    for (const auto& c : columns) actors_grouped = actors_grouped || c.role == ColumnRole::pelaksana;
    for (auto& column : columns) {
        standards = standards || is_standard(column);
        if (column.role != ColumnRole::lain || standards || column.judul.text.empty()) continue;
        column.role = ColumnRole::pelaksana;
    }
    // Actors outside the group stand next to it; a further column after the actors and before the standards is none.
    static_cast<void>(actors_grouped);
}

}  // namespace

std::optional<HeaderRows> find_header(const Table& table)
{
    for (int row = 0; row < table.rows(); ++row) {
        std::set<int> named;
        int end = row + 1;
        const Cell* activity = nullptr;
        for (const auto& cell : table.cells) {
            if (cell.row != row || cell.lines.empty()) continue;
            const auto heading = name_column(text_of(cell, 0));
            if (!heading) continue;
            named.insert(static_cast<int>(heading->role) + (heading->group ? 100 : 0));
            if (heading->role == ColumnRole::kegiatan) activity = &cell;
            if (!heading->group) end = std::max(end, cell.row + cell.row_span);
        }
        if (static_cast<int>(named.size()) < kLeastHeadings || table.columns() < 4) continue;
        if (activity) end = activity->row + activity->row_span;
        // A group's columns are named in the rows below it, as far as these still name columns.
        for (int below = end; below < std::min(table.rows(), row + kMostHeaderRows); ++below) {
            int headings = 0;
            for (const auto& cell : table.cells)
                if (cell.row == below && !cell.lines.empty()) {
                    const auto heading = name_column(text_of(cell, 0));
                    headings += heading && !heading->group && heading->role != ColumnRole::no;
                }
            if (headings < kLeastHeadings) break;
            end = below + 1;
        }
        return HeaderRows{row, std::min(end, row + kMostHeaderRows)};
    }
    return std::nullopt;
}

std::vector<FlowColumn> build_columns(const Table& table, const HeaderRows& header, int page)
{
    std::vector<FlowColumn> columns;
    for (int c = 0; c < table.columns();) {
        const Cell* leaf = nullptr;  // the lowest heading over the column that says something
        for (int row = header.end - 1; row >= header.first; --row) {
            const Cell* cell = cell_at(table, row, c);
            if (!leaf || (leaf->lines.empty() && cell && cell->column == c)) leaf = cell;
            if (leaf && !leaf->lines.empty()) break;
        }
        const int last = leaf ? std::max(c + 1, leaf->column + leaf->column_span) : c + 1;
        FlowColumn column = column_of(table, c, last);
        if (leaf) column.judul = value_of_lines(merge_side_by_side(leaf->lines), page, leaf->box);
        const auto own = name_column(column.judul.text);
        const Cell* over = leaf ? cell_at(table, leaf->row - 1, c) : nullptr;
        if (over && (leaf->row - 1 < header.first || over == leaf)) over = nullptr;
        const auto group = over ? name_column(text_of(*over, page)) : std::nullopt;
        if (own) column.role = own->role;
        if (over && group && group->role == ColumnRole::pelaksana && group->group) column.role = ColumnRole::pelaksana;
        else if (over && !group && !over->lines.empty() && !own) column.kelompok = value_of_lines(over->lines, page);
        // "Pelaksana" and "Mutu Baku" themselves, with a further heading over them
        if (own && own->group && own->role == ColumnRole::pelaksana && last - c > 1) column.role = ColumnRole::pelaksana;
        columns.push_back(std::move(column));
        c = last;
    }
    name_actors(columns);
    return columns;
}

std::vector<FlowColumn> columns_like(const Table& table, const std::vector<FlowColumn>& before)
{
    std::vector<FlowColumn> columns;
    int at = 0;
    for (const auto& old : before) {
        FlowColumn column = old;
        column.first = at;
        // Grid columns whose middle lies left of the old column's right side.
        while (at < table.columns()) {
            const double middle = (table.xs[static_cast<std::size_t>(at)] + table.xs[static_cast<std::size_t>(at + 1)]) / 2.0;
            if ((middle - table.box.x) / std::max(1, table.box.width) > old.right) break;
            ++at;
        }
        column.last = at;
        columns.push_back(column);
    }
    if (table.columns() == static_cast<int>(before.size()))
        for (std::size_t i = 0; i < columns.size(); ++i) {
            columns[i].first = static_cast<int>(i);
            columns[i].last = static_cast<int>(i) + 1;
        }
    if (!columns.empty()) columns.back().last = table.columns();
    return columns;
}

std::vector<FlowColumn> columns_by_position(const Table& table, int page)
{
    std::vector<bool> drawn(static_cast<std::size_t>(table.columns()), false);
    for (const auto& cell : table.cells)
        for (int c = cell.column; cell.has_drawing && c < cell.column + cell.column_span; ++c) drawn[static_cast<std::size_t>(c)] = true;
    std::vector<FlowColumn> columns;
    bool activity = false, actors = false;
    std::vector<ColumnRole> standards = {ColumnRole::keterangan, ColumnRole::output, ColumnRole::waktu, ColumnRole::kelengkapan};
    for (int c = 0; c < table.columns(); ++c) {
        FlowColumn column = column_of(table, c, c + 1);
        column.judul.page = page;
        if (c == 0 && column.right - column.left < kNarrow) {
            column.role = ColumnRole::no;
        } else if (!activity) {
            column.role = ColumnRole::kegiatan;
            activity = true;
        } else if (drawn[static_cast<std::size_t>(c)] || !actors) {
            column.role = ColumnRole::pelaksana;
            actors = actors || drawn[static_cast<std::size_t>(c)];
        } else if (!standards.empty()) {
            column.role = standards.back();
            standards.pop_back();
        }
        columns.push_back(std::move(column));
    }
    return columns;
}

}  // namespace alihsop
