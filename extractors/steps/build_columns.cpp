#include "extractors/steps/build_columns.h"

#include <algorithm>
#include <cctype>
#include <set>
#include <string>

#include "extractors/steps/complete_roles.h"
#include "extractors/steps/split_actors.h"
#include "models/flow_columns.h"
#include "models/value_of_lines.h"

namespace alihsop {
namespace {

constexpr int kLeastHeadings = 2;
constexpr int kMostHeaderRows = 4;
constexpr double kNarrow = 0.07;   // of the table's width: a column of numbers
constexpr double kMostRows = 0.6;  // of the rows that have to be ruled at a grid line

std::string text_of(const Cell& cell, int page) { return value_of_lines(merge_side_by_side(cell.lines), page).text; }

const Cell* cell_at(const Table& table, int row, int column)
{
    for (const auto& cell : table.cells)
        if (row >= cell.row && row < cell.row + cell.row_span && column >= cell.column &&
            column < cell.column + cell.column_span)
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

// The lowest heading over a grid column that says something.
const Cell* lowest_heading(const Table& table, const HeaderRows& header, int column)
{
    const Cell* leaf = nullptr;
    for (int row = header.end - 1; row >= header.first; --row) {
        const Cell* cell = cell_at(table, row, column);
        if (!leaf || (leaf->lines.empty() && cell && cell->column == column)) leaf = cell;
        if (leaf && !leaf->lines.empty()) break;
    }
    return leaf;
}

// Whether most rows below the heading have a ruling at this grid line.
bool ruled_below(const Table& table, const HeaderRows& header, int grid_line)
{
    int rows = 0;
    for (int row = header.end; row < table.rows(); ++row) {
        const Cell* cell = cell_at(table, row, grid_line);
        rows += cell && cell->column == grid_line;
    }
    return rows >= kMostRows * (table.rows() - header.end) && table.rows() > header.end;
}

// One column for each part of the heading's cell that is ruled off below it.
std::vector<FlowColumn> split_heading(const Table& table, const HeaderRows& header, const Cell* leaf, int first,
                                      int last, int page)
{
    std::vector<FlowColumn> columns;
    for (int c = first; c < last;) {
        int end = c + 1;
        while (end < last && !ruled_below(table, header, end)) ++end;
        FlowColumn column = column_of(table, c, end);
        if (leaf) {
            const bool whole = c == first && end == last;
            auto lines = merge_side_by_side(leaf->lines);
            if (!whole)
                lines = words_between(lines, table.xs[static_cast<std::size_t>(c)],
                                      table.xs[static_cast<std::size_t>(end)]);
            column.judul = value_of_lines(lines, page, leaf->box);
            column.heading = std::move(lines);
        }
        // A stray line does not part a column: only the column of numbers may stand under its neighbour's heading.
        const bool stray = !columns.empty() && column.judul.text.empty() && leaf && !leaf->lines.empty();
        if (stray) {
            columns.back().last = column.last;
            columns.back().right = column.right;
        } else {
            columns.push_back(std::move(column));
        }
        c = end;
    }
    // The same with the stray part before the heading's words.
    if (columns.size() > 1 && columns.front().judul.text.empty() && first > 0) {
        columns[1].first = columns.front().first;
        columns[1].left = columns.front().left;
        columns.erase(columns.begin());
    }
    return columns;
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
        if (static_cast<int>(named.size()) < kLeastHeadings || !may_hold_flow(table, 2)) continue;
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
        const Cell* leaf = lowest_heading(table, header, c);
        const int last = leaf ? std::max(c + 1, leaf->column + leaf->column_span) : c + 1;
        const Cell* over = leaf && leaf->row > header.first ? cell_at(table, leaf->row - 1, c) : nullptr;
        const auto named = over ? name_column(text_of(*over, page)) : std::nullopt;
        const Heading group = named.value_or(Heading{});
        for (auto& column : split_heading(table, header, leaf, c, last, page)) {
            const auto own = name_column(column.judul.text);
            if (own) column.role = own->role;
            if (group.group && group.role == ColumnRole::pelaksana)
                column.role = ColumnRole::pelaksana;
            else if (group.group)
                column.standard = true;
            else if (over && !named && !over->lines.empty() && !own)
                column.kelompok = value_of_lines(over->lines, page);
            columns.push_back(std::move(column));
        }
        c = last;
    }
    complete_roles(table, header.end, columns);
    split_unruled_actors(table, columns);
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
            const double middle =
                (table.xs[static_cast<std::size_t>(at)] + table.xs[static_cast<std::size_t>(at + 1)]) / 2.0;
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
        for (int c = cell.column; cell.has_drawing && c < cell.column + cell.column_span; ++c)
            drawn[static_cast<std::size_t>(c)] = true;
    std::vector<FlowColumn> columns;
    bool activity = false, actors = false;
    std::vector<ColumnRole> standards = {ColumnRole::keterangan, ColumnRole::output, ColumnRole::waktu,
                                         ColumnRole::kelengkapan};
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
