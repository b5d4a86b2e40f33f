// Method: a symbol belongs to the row that shares most of its height and to each actor's column of which it
// covers half; where it covers half of none, to the one that holds most of it. The ink's extent decides, not
// its middle, as symbols are drawn across rulings.
//
// Symbols outside the rows count only as connectors that an arrow reaches, as legends and page numbers stand
// there too. Both shares are set by hand on the devset.
#include "pipeline/binder/place_symbols.h"

#include <algorithm>

#include "models/is_connector.h"
#include "models/value_of_lines.h"

namespace alihsop {
namespace {

constexpr double kCoversColumn = 0.5;  // of a column's width: the symbol belongs to it as well
constexpr double kAmongActors = 0.4;   // of a symbol's width that has to stand in the actors' columns

struct Extent {
    int left = 0;
    int right = 0;
};

// A column along x. Actors that share a grid column have only their shares of the width.
Extent extent_of(const Table& table, const FlowTable& flow, std::size_t c)
{
    const auto& column = flow.columns[c];
    // Actors that no ruling parts lie in one column of the grid.
    const bool shared = column.first >= column.last ||
                        (c + 1 < flow.columns.size() && flow.columns[c + 1].first >= flow.columns[c + 1].last);
    if (!shared)
        return {table.xs[static_cast<std::size_t>(column.first)], table.xs[static_cast<std::size_t>(column.last)]};
    const auto at = [&](double share) { return table.box.x + static_cast<int>(share * table.box.width); };
    return {at(column.left), at(column.right)};
}

int overlap_with(const Extent& extent, const Box& box)
{
    return std::max(0, std::min(extent.right, box.right()) - std::max(extent.left, box.x));
}

std::vector<std::string> actors_of(const Symbol& symbol, const Table& table, const FlowTable& flow,
                                   const TablePlaces& places)
{
    std::vector<std::string> actors;
    int most = 0, among = 0;
    std::string nearest;
    for (std::size_t c = 0; c < flow.columns.size(); ++c) {
        if (!places.columns[c]) continue;
        const Extent extent = extent_of(table, flow, c);
        const int width = overlap_with(extent, symbol.box);
        among += width;
        if (width > most) {
            most = width;
            nearest = *places.columns[c];
        }
        if (width >= kCoversColumn * (extent.right - extent.left)) actors.push_back(*places.columns[c]);
    }
    if (among < kAmongActors * symbol.box.width) return {};
    if (actors.empty() && most > 0) actors.push_back(nearest);
    return actors;
}

std::optional<std::string> step_of(const Symbol& symbol, const FlowTable& flow, const TablePlaces& places)
{
    int most = 0;
    std::optional<std::string> step;
    for (std::size_t r = 0; r < flow.rows.size(); ++r) {
        const int height = shared_height(flow.rows[r].box, symbol.box);
        if (height <= most) continue;
        most = height;
        step = places.rows[r];
    }
    return step;
}

// A legend's symbol has no line.
bool is_linked(int symbol, const PageReading& page)
{
    return std::any_of(page.arrows.begin(), page.arrows.end(),
                       [&](const Arrow& arrow) { return arrow.from.symbol == symbol || arrow.to.symbol == symbol; });
}

}  // namespace

std::vector<PlacedSymbol> place_symbols(const PageReading& page, const FlowTable& flow, const TablePlaces& places)
{
    std::vector<PlacedSymbol> placed;
    if (flow.rows.empty()) return placed;
    const Table& table = page.tables[flow.table];
    const int top = flow.rows.front().box.y, bottom = flow.rows.back().box.bottom();
    for (std::size_t i = 0; i < page.symbols.size(); ++i) {
        const Symbol& symbol = page.symbols[i];
        const bool inside = symbol.box.bottom() > top && symbol.box.centre_y() < bottom;
        // Where connectors of a page break stand: above the heading, or just below the last row.
        const bool near =
            symbol.box.bottom() > table.box.y - 3 * symbol.box.height && symbol.box.y < bottom + 2 * symbol.box.height;
        if (!inside && (!near || !is_connector(symbol.kind) || !is_linked(static_cast<int>(i), page))) continue;
        PlacedSymbol here;
        here.symbol = i;
        here.simbol.jenis = symbol.kind;
        here.simbol.pelaksana = actors_of(symbol, table, flow, places);
        if (here.simbol.pelaksana.empty()) continue;
        if (inside) here.simbol.langkah = step_of(symbol, flow, places);
        if (!symbol.lines.empty()) here.simbol.teks = value_of_lines(symbol.lines, page.page.page);
        here.simbol.page = page.page.page;
        here.simbol.box = symbol.box;
        here.simbol.confidence = symbol.confidence;
        placed.push_back(std::move(here));
    }
    return placed;
}

}  // namespace alihsop
