#include "extractors/steps/build_rows.h"

#include <algorithm>
#include <cctype>
#include <string>

#include "models/value_of_lines.h"

namespace alihsop {
namespace {

constexpr double kNumberedShare = 0.6;  // of a row's filled cells that count up: the row of column numbers
constexpr int kLeastNumbered = 3;

bool holds_text(ColumnRole role) { return role != ColumnRole::pelaksana; }

// Which grid rows begin a row of the table: votes of the text columns.
std::vector<int> row_starts(const Table& table, int first, const std::vector<FlowColumn>& columns)
{
    std::vector<int> starts;
    for (int row = first; row < table.rows(); ++row) {
        double bounded = 0, unbounded = 0;
        for (const auto& column : columns) {
            if (!holds_text(column.role)) continue;
            const double weight = column.role == ColumnRole::kegiatan ? 2 : 1;
            bool begins = false;
            for (const auto& cell : table.cells)
                begins = begins || (cell.row == row && cell.column < column.last &&
                                    cell.column + cell.column_span > column.first);
            (begins ? bounded : unbounded) += weight;
        }
        if (row == first || bounded > unbounded) starts.push_back(row);
    }
    return starts;
}

// Which row a piece of text belongs to: by its height.
std::size_t row_at(const Table& table, const std::vector<int>& starts, int y)
{
    std::size_t at = 0;
    for (std::size_t i = 0; i < starts.size(); ++i)
        if (y >= table.ys[static_cast<std::size_t>(starts[i])]) at = i;
    return at;
}

bool is_column_number(const std::string& text, int expected)
{
    std::string digits;
    for (const char c : text)
        if (std::isdigit(static_cast<unsigned char>(c))) digits += c;
    return text.size() <= 4 && digits == std::to_string(expected);
}

bool is_number_row(const FlowRow& row)
{
    int filled = 0, counting = 0, place = 0;
    for (const auto& lines : row.cells) {
        ++place;
        if (lines.empty()) continue;
        ++filled;
        // A merged cell may shift the count by one or two.
        const std::string text = lines.size() == 1 ? lines[0].text() : "";
        for (int shift = -2; shift <= 2; ++shift)
            if (is_column_number(text, place + shift)) {
                ++counting;
                break;
            }
    }
    return filled >= kLeastNumbered && counting >= kNumberedShare * filled;
}

}  // namespace

std::vector<FlowRow> build_rows(const Table& table, int first, const std::vector<FlowColumn>& columns)
{
    const auto starts = row_starts(table, first, columns);
    std::vector<FlowRow> rows(starts.size());
    for (std::size_t i = 0; i < starts.size(); ++i) {
        const int top = table.ys[static_cast<std::size_t>(starts[i])];
        const int end = i + 1 < starts.size() ? starts[i + 1] : table.rows();
        rows[i].box = {table.box.x, top, table.box.width, table.ys[static_cast<std::size_t>(end)] - top};
        rows[i].cells.resize(columns.size());
        rows[i].drawn.resize(columns.size(), false);
    }
    for (const auto& cell : table.cells) {
        if (cell.row + cell.row_span <= first) continue;
        for (std::size_t c = 0; c < columns.size(); ++c) {
            const int middle = cell.column + (cell.column_span - 1) / 2;
            const bool here = cell.column_span == 1 ? middle >= columns[c].first && middle < columns[c].last
                                                    : cell.column >= columns[c].first && cell.column < columns[c].last;
            if (!here) continue;
            for (const auto& line : merge_side_by_side(cell.lines)) {
                const bool whole = columns[c].role != ColumnRole::kegiatan && columns[c].role != ColumnRole::no;
                const int y = whole ? cell.lines.front().box.centre_y() : line.box.centre_y();
                rows[row_at(table, starts, y)].cells[c].push_back(line);
            }
            if (cell.has_drawing) rows[row_at(table, starts, std::max(cell.box.y, rows.front().box.y))].drawn[c] = true;
        }
    }
    for (auto& row : rows)
        for (auto& lines : row.cells)
            std::stable_sort(lines.begin(), lines.end(),
                             [](const TextLine& a, const TextLine& b) { return a.box.centre_y() < b.box.centre_y(); });
    if (!rows.empty() && is_number_row(rows.front())) rows.erase(rows.begin());
    return rows;
}

}  // namespace alihsop
