#include "extractors/tables/build_grid.h"

#include <algorithm>
#include <numeric>

#include "extractors/tables/choose_grid_lines.h"
#include "extractors/tables/group_rulings.h"
#include "imaging/units.h"

namespace alihsop {
namespace {

constexpr double kEdgeShare = 0.5;  // of an edge between two cells that has to be ruled

// Cells as sets of grid squares.
class Squares {
public:
    Squares(int rows, int columns) : columns_(columns), parent_(static_cast<std::size_t>(rows * columns))
    {
        std::iota(parent_.begin(), parent_.end(), 0);
    }
    int root(int square)
    {
        while (parent_[index(square)] != square)
            square = parent_[index(square)] = parent_[index(parent_[index(square)])];
        return square;
    }
    void join(int row_a, int column_a, int row_b, int column_b)
    {
        const int a = root(row_a * columns_ + column_a), b = root(row_b * columns_ + column_b);
        parent_[index(std::max(a, b))] = std::min(a, b);
    }
    int at(int row, int column) { return root(row * columns_ + column); }

private:
    static std::size_t index(int square) { return static_cast<std::size_t>(square); }
    int columns_;
    std::vector<int> parent_;
};

bool ruled(const GridLine& line, int begin, int end) { return line.covered(begin, end) >= kEdgeShare * (end - begin); }

struct Extent {
    int row0, column0, row1, column1;  // inclusive
};

// The extent of each set, grown until all sets are rectangles that do not overlap.
std::vector<Extent> rectangles(Squares& squares, int rows, int columns)
{
    for (bool changed = true; changed;) {
        changed = false;
        std::vector<Extent> extents(static_cast<std::size_t>(rows * columns), Extent{rows, columns, -1, -1});
        for (int r = 0; r < rows; ++r)
            for (int c = 0; c < columns; ++c) {
                auto& e = extents[static_cast<std::size_t>(squares.at(r, c))];
                e = {std::min(e.row0, r), std::min(e.column0, c), std::max(e.row1, r), std::max(e.column1, c)};
            }
        for (const auto& e : extents)
            for (int r = e.row0; r <= e.row1; ++r)
                for (int c = e.column0; c <= e.column1; ++c)
                    if (squares.at(r, c) != squares.at(e.row0, e.column0)) {
                        squares.join(r, c, e.row0, e.column0);
                        changed = true;
                    }
    }
    std::vector<Extent> found;
    for (int r = 0; r < rows; ++r)
        for (int c = 0; c < columns; ++c) {
            if (squares.at(r, c) != r * columns + c) continue;
            Extent e{r, c, r, c};
            while (e.row1 + 1 < rows && squares.at(e.row1 + 1, c) == squares.at(r, c)) ++e.row1;
            while (e.column1 + 1 < columns && squares.at(r, e.column1 + 1) == squares.at(r, c)) ++e.column1;
            found.push_back(e);
        }
    return found;
}

Table build_table(const GridLines& lines)
{
    Table table;
    for (const auto& line : lines.vertical) table.xs.push_back(line.position);
    for (const auto& line : lines.horizontal) table.ys.push_back(line.position);
    const auto x = [&](int c) { return table.xs[static_cast<std::size_t>(c)]; };
    const auto y = [&](int r) { return table.ys[static_cast<std::size_t>(r)]; };
    table.box = {x(0), y(0), table.xs.back() - x(0), table.ys.back() - y(0)};
    Squares squares(table.rows(), table.columns());
    for (int r = 0; r < table.rows(); ++r)
        for (int c = 0; c < table.columns(); ++c) {
            if (c + 1 < table.columns() && !ruled(lines.vertical[static_cast<std::size_t>(c + 1)], y(r), y(r + 1)))
                squares.join(r, c, r, c + 1);
            if (r + 1 < table.rows() && !ruled(lines.horizontal[static_cast<std::size_t>(r + 1)], x(c), x(c + 1)))
                squares.join(r, c, r + 1, c);
        }
    for (const auto& e : rectangles(squares, table.rows(), table.columns())) {
        Cell cell{e.row0, e.column0, e.row1 - e.row0 + 1, e.column1 - e.column0 + 1, {}, {}, false};
        cell.box = {x(e.column0), y(e.row0), x(e.column1 + 1) - x(e.column0), y(e.row1 + 1) - y(e.row0)};
        table.cells.push_back(std::move(cell));
    }
    return table;
}

}  // namespace

std::vector<Table> build_tables(const std::vector<Ruling>& rulings, double dpi)
{
    std::vector<Table> tables;
    for (const auto& group : group_rulings(rulings, dpi)) {
        const GridLines lines = choose_grid_lines(group, dpi);
        if (!lines.horizontal.empty()) tables.push_back(build_table(lines));
    }
    return tables;
}

}  // namespace alihsop
