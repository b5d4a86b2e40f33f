// Method: the ink of the header cell, projected on the x axis, falls into blocks; white wider than kGutter that no line
// of the header crosses parts two names (the words' boxes say less: a line that was read over the white is one line).
// Fails where names stand so close that the white between them is no wider than a word gap.
#include "extractors/tables/read_unruled_columns.h"

#include <algorithm>
#include <cctype>
#include <utility>

#include "imaging/units.h"
#include "models/flow_columns.h"

namespace alihsop {
namespace {

constexpr double kGutter = 1.5;        // text heights: wider than a word gap …
constexpr double kLeastGutter = 3.2;   // mm … however small the letters were taken for
constexpr double kLeastColumn = 12.0;  // mm: no actor's column is narrower
constexpr double kRim = 0.8;           // mm: the cell's own rulings
constexpr double kMostWorded = 0.4;    // of the cells below the header
constexpr int kLeastBelow = 2;

using Blocks = std::vector<std::pair<int, int>>;  // extents along x

bool is_in(const Cell& cell, int column) { return cell.column == column && cell.column_span == 1; }

// The height that a quarter of a cell's words fall short of: a few boxes are too high where lines ran together.
int text_height(const Cell& cell)
{
    std::vector<int> heights;
    for (const auto& line : cell.lines)
        for (const auto& word : line.words) heights.push_back(word.box.height);
    if (heights.empty()) return 0;
    std::sort(heights.begin(), heights.end());
    return heights[heights.size() / 4];
}

Blocks blocks_of(const Cell& cell, const cv::Mat& ink, double dpi)
{
    if (text_height(cell) == 0) return {};
    const double gutter = std::max(kGutter * text_height(cell), kLeastGutter * dpi / kMillimetresPerInch);
    const int rim = to_pixels(kRim, dpi);
    const cv::Rect inner =
        cv::Rect(cell.box.x + rim, cell.box.y + rim, cell.box.width - 2 * rim, cell.box.height - 2 * rim) &
        cv::Rect(0, 0, ink.cols, ink.rows);
    if (inner.empty()) return {};
    cv::Mat columns;
    cv::reduce(ink(inner), columns, 0, cv::REDUCE_MAX);
    Blocks blocks;
    for (int i = 0; i < columns.cols; ++i) {
        if (!columns.at<unsigned char>(0, i)) continue;
        const int x = inner.x + i;
        if (blocks.empty() || x - blocks.back().second > gutter) blocks.emplace_back(x, x);
        blocks.back().second = x + 1;
    }
    return blocks;
}

// Whether a cell holds numbers and nothing else: it is of the row that counts the columns.
bool is_numbers(const Cell& cell)
{
    bool digits = false;
    for (const auto& line : cell.lines)
        for (const char c : line.text()) {
            if (std::isalpha(static_cast<unsigned char>(c))) return false;
            digits = digits || std::isdigit(static_cast<unsigned char>(c));
        }
    return digits;
}

struct Split {
    int names_row = 0;        // the header row with the names
    std::vector<int> places;  // none where the column is one
};

Split split_of(const Table& table, int column, const cv::Mat& ink, double dpi)
{
    Split split;
    Blocks names;
    int below = 0, worded = 0;
    for (const auto& cell : table.cells) {
        if (!is_in(cell, column)) continue;
        if (names.size() < 2) {
            if (cell.has_drawing || is_numbers(cell)) return {};
            names = blocks_of(cell, ink, dpi);
            split.names_row = cell.row;
        } else if (below == 0 && is_numbers(cell) && !cell.has_drawing) {
            if (blocks_of(cell, ink, dpi).size() != names.size()) return {};
        } else {
            ++below;
            worded += !cell.lines.empty() && !cell.has_drawing;
        }
    }
    if (names.size() < 2 || below < kLeastBelow || worded > kMostWorded * below) return {};
    for (std::size_t i = 1; i < names.size(); ++i) split.places.push_back((names[i - 1].second + names[i].first) / 2);
    int left = table.xs[static_cast<std::size_t>(column)];
    for (std::size_t i = 0; i <= split.places.size(); ++i) {
        const int right = i < split.places.size() ? split.places[i] : table.xs[static_cast<std::size_t>(column) + 1];
        if (right - left < to_pixels(kLeastColumn, dpi)) return {};
        left = right;
    }
    return split;
}

// A column's cells in so many; those above the names stand over all of them and stay whole.
std::vector<std::size_t> split_column(Table& table, int column, const Split& split)
{
    const int more = static_cast<int>(split.places.size());
    std::vector<int> xs = split.places;
    xs.insert(xs.begin(), table.xs[static_cast<std::size_t>(column)]);
    xs.push_back(table.xs[static_cast<std::size_t>(column) + 1]);
    std::vector<Cell> cells;
    std::vector<std::size_t> fresh;
    for (Cell cell : table.cells) {
        if (cell.column > column)
            cell.column += more;
        else if (cell.column + cell.column_span > column && (cell.column_span > 1 || cell.row < split.names_row))
            cell.column_span += more;
        const bool parted = is_in(cell, column);
        for (int i = 0; i < (parted ? more : 0); ++i) {
            Cell part = cell;
            part.column += i;
            part.box.x = xs[static_cast<std::size_t>(i)],
            part.box.width = xs[static_cast<std::size_t>(i) + 1] - part.box.x;
            if (cell.has_drawing || !cell.lines.empty()) fresh.push_back(cells.size());
            cells.push_back(std::move(part));
        }
        if (parted) {
            if (cell.has_drawing || !cell.lines.empty()) fresh.push_back(cells.size());
            cell.column += more;
            cell.box = {xs[static_cast<std::size_t>(more)], cell.box.y, xs.back() - xs[static_cast<std::size_t>(more)],
                        cell.box.height};
        }
        cells.push_back(std::move(cell));
    }
    table.cells = std::move(cells);
    table.xs.insert(table.xs.begin() + column + 1, split.places.begin(), split.places.end());
    return fresh;
}

}  // namespace

std::vector<std::size_t> read_unruled_columns(Table& table, const cv::Mat& ink, double dpi)
{
    if (!may_hold_flow(table, 2)) return {};
    for (int column = 0; column < table.columns(); ++column)
        if (const auto split = split_of(table, column, ink, dpi); !split.places.empty())
            return split_column(table, column, split);
    return {};
}

}  // namespace alihsop
