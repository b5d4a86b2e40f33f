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

Symbol symbol_from(const Shape& shape, int factor)
{
    Symbol symbol;
    symbol.kind = symbol_of(shape.name.shape);
    symbol.box = {shape.box.x * factor, shape.box.y * factor, shape.box.width * factor, shape.box.height * factor};
    symbol.filled = shape.filled;
    symbol.confidence = std::clamp(shape.name.likeness, 0.0, 1.0);
    return symbol;
}

void sort_by_place(std::vector<Symbol>& symbols)
{
    std::sort(symbols.begin(), symbols.end(), [](const Symbol& a, const Symbol& b) {
        return a.box.y != b.box.y ? a.box.y < b.box.y : a.box.x < b.box.x;
    });
}

}  // namespace

std::vector<Symbol> read_symbols(const FlowInk& ink, const std::vector<Table>& tables)
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
    for (const auto& shape : choose_shapes(shapes)) symbols.push_back(symbol_from(shape, ink.factor));
    sort_by_place(symbols);
    return symbols;
}

void add_seen_symbols(std::vector<Symbol>& symbols, const InkMap& map, const FlowInk& ink,
                      const std::vector<Table>& tables)
{
    if (map.empty()) return;
    for (const auto& table : tables) {
        if (!may_hold_flow(table, 2)) continue;
        for (const auto& solid : find_solids(map, around(table, ink), ink.factor)) {
            Symbol seen = symbol_from(solid, ink.factor);
            const bool known = std::any_of(symbols.begin(), symbols.end(), [&](const Symbol& symbol) {
                return !overlap(symbol.box, seen.box).empty();
            });
            if (!known) symbols.push_back(std::move(seen));
        }
    }
    sort_by_place(symbols);
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
