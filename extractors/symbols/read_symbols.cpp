#include "extractors/symbols/read_symbols.h"

#include <algorithm>

#include "extractors/symbols/choose_shapes.h"
#include "extractors/symbols/find_crossed_boxes.h"
#include "extractors/symbols/find_shapes.h"
#include "extractors/symbols/find_solids.h"
#include "imaging/units.h"
#include "models/flow_columns.h"

namespace alihsop {
namespace {

constexpr double kAround = 22.0;  // mm above and below a table in which its connectors may stand
constexpr double kBeside = 12.0;  // mm left and right of its actors
constexpr std::size_t kLeastLetters = 3;
constexpr double kTextColumn = 0.6;  // of a column's rows

// Whether words stand in a cell: the letter in a connector is none.
bool holds_words(const Cell& cell)
{
    std::size_t letters = 0;
    for (const auto& line : cell.lines)
        for (const auto& word : line.words) letters += word.text.size();
    return letters >= kLeastLetters && !cell.has_drawing;
}

// Whether most cells of a grid column hold words and no drawing.
bool is_text_column(const Table& table, int column)
{
    int text = 0, other = 0;
    for (const auto& cell : table.cells)
        if (cell.column == column && cell.column_span == 1) (holds_words(cell) ? text : other) += cell.row_span;
    return text > kTextColumn * (text + other);
}

// The columns between the table's outer columns of text, with a margin in which symbols may hang over.
cv::Rect region_of(const Table& table, const FlowInk& ink)
{
    int first = 0, last = table.columns();
    while (first < last && is_text_column(table, first)) ++first;
    while (last > first && is_text_column(table, last - 1)) --last;
    if (first == last) return {};
    const int above = to_pixels(kAround, ink.dpi), beside = to_pixels(kBeside, ink.dpi), f = ink.factor;
    const int left = table.xs[static_cast<std::size_t>(first)] / f,
              right = table.xs[static_cast<std::size_t>(last)] / f;
    const cv::Rect box(left - beside, table.box.y / f - above, right - left + 2 * beside,
                       table.box.height / f + 2 * above);
    return box & cv::Rect(0, 0, ink.all.cols, ink.all.rows);
}

// The table and its margins, pixels of the page.
cv::Rect around(const Table& table, const FlowInk& ink)
{
    const int above = to_pixels(kAround, ink.dpi * ink.factor), beside = to_pixels(kBeside, ink.dpi * ink.factor);
    return {table.box.x - beside, table.box.y - above, table.box.width + 2 * beside, table.box.height + 2 * above};
}

// Adds what the ink map alone shows, where no shape was found.
void add_solids(std::vector<Shape>& shapes, const FlowInk& ink, const std::vector<Table>& tables, const InkMap& map)
{
    for (const auto& table : tables) {
        if (!may_hold_flow(table, 2)) continue;
        for (const auto& solid : find_solids(map, around(table, ink), ink.factor))
            if (std::none_of(shapes.begin(), shapes.end(),
                             [&](const Shape& shape) { return (shape.box & solid.box).area() > 0; }))
                shapes.push_back(solid);
    }
}

}  // namespace

std::vector<Symbol> read_symbols(const FlowInk& ink, const std::vector<Table>& tables, const InkMap& map)
{
    std::vector<Shape> shapes;
    for (const auto& table : tables) {
        if (!may_hold_flow(table, 2)) continue;
        const cv::Rect region = region_of(table, ink);
        if (region.empty()) continue;
        for (const auto& found : {find_shapes(ink, region), find_crossed_boxes(ink, region)})
            shapes.insert(shapes.end(), found.begin(), found.end());
    }
    std::stable_sort(shapes.begin(), shapes.end(),
                     [](const Shape& a, const Shape& b) { return a.name.likeness > b.name.likeness; });
    std::vector<Symbol> symbols;
    std::vector<Shape> chosen = choose_shapes(shapes);
    if (!map.empty()) add_solids(chosen, ink, tables, map);
    for (const auto& shape : chosen) {
        Symbol symbol;
        symbol.kind = symbol_of(shape.name.shape);
        symbol.box = {shape.box.x * ink.factor, shape.box.y * ink.factor, shape.box.width * ink.factor,
                      shape.box.height * ink.factor};
        symbol.filled = shape.filled;
        symbol.confidence = std::clamp(shape.name.likeness, 0.0, 1.0);
        symbols.push_back(std::move(symbol));
    }
    std::sort(symbols.begin(), symbols.end(), [](const Symbol& a, const Symbol& b) {
        return a.box.y != b.box.y ? a.box.y < b.box.y : a.box.x < b.box.x;
    });
    return symbols;
}

int rows_without_symbol(const std::vector<Table>& tables, const std::vector<Symbol>& symbols)
{
    int bare = 0;
    for (const auto& table : tables)
        for (std::size_t r = 0; may_hold_flow(table, 2) && r + 1 < table.ys.size(); ++r)
            bare += std::none_of(symbols.begin(), symbols.end(), [&](const Symbol& symbol) {
                return symbol.box.centre_y() >= table.ys[r] && symbol.box.centre_y() < table.ys[r + 1];
            });
    return bare;
}

}  // namespace alihsop
