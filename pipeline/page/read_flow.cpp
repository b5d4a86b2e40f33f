// Method: the flow is read at the usual level of ink; where rows stay without a symbol, or many ends are loose,
// once more at the faintest, and what fits better is taken. Symbols that only the other level shows are added
// where they are sure, with their ink, as arrows are looked for in it.
//
// Accuracy: adding what only one level shows brought a copier's copy from 89 to 95 % of its flow; a page
// without bare rows and loose ends is read once.
#include "pipeline/page/read_flow.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "extractors/arrows/read_arrows.h"
#include "extractors/symbols/read_legend.h"
#include "extractors/symbols/read_symbols.h"
#include "imaging/ink/flow_ink.h"
#include "imaging/units.h"
#include "models/table_rulings.h"

namespace alihsop {
namespace {

constexpr int kHeaderRows = 2;  // of a table, in which no symbols stand

// These four are set by hand on the devset.
constexpr int kUsualLooseEnds = 2;    // at the edges of a page, where lines run on
constexpr double kSureEnough = 0.95;  // of a symbol that one ink level alone shows
constexpr double kOutline = 1.0;      // mm around a symbol's box

// Adds the symbols that only the other ink level shows, with the ink that shows them.
void add_missed(std::vector<Symbol>& symbols, FlowInk& ink, const std::vector<Symbol>& others, const FlowInk& other_ink)
{
    const std::size_t count = symbols.size();
    const int around = to_pixels(kOutline, ink.dpi);
    for (const auto& symbol : others) {
        const bool met = std::any_of(symbols.begin(), symbols.begin() + static_cast<std::ptrdiff_t>(count),
                                     [&](const Symbol& known) { return !overlap(known.box, symbol.box).empty(); });
        if (met || symbol.confidence < kSureEnough || symbol.kind == Simbol::Jenis::other) continue;
        const cv::Rect box =
            cv::Rect(symbol.box.x / ink.factor - around, symbol.box.y / ink.factor - around,
                     symbol.box.width / ink.factor + 2 * around, symbol.box.height / ink.factor + 2 * around) &
            cv::Rect(0, 0, ink.all.cols, ink.all.rows);
        ink.all(box) |= other_ink.all(box);
        ink.without_rulings(box) |= other_ink.without_rulings(box);
        symbols.push_back(symbol);
    }
    std::stable_sort(symbols.begin(), symbols.end(), [](const Symbol& a, const Symbol& b) {
        return a.box.y != b.box.y ? a.box.y < b.box.y : a.box.x < b.box.x;
    });
}

// How many ends are missing: a symbol wants a way in and a way out, the first and the last only one of them.
int loose_ends(const std::vector<Symbol>& symbols, const std::vector<Arrow>& arrows)
{
    std::vector<int> in(symbols.size(), 0), out(symbols.size(), 0);
    for (const auto& arrow : arrows) {
        if (arrow.from.symbol >= 0) ++out[static_cast<std::size_t>(arrow.from.symbol)];
        if (arrow.to.symbol >= 0) ++in[static_cast<std::size_t>(arrow.to.symbol)];
    }
    int loose = 0;
    for (std::size_t i = 0; i < symbols.size(); ++i) {
        const bool inner = symbols[i].kind == Simbol::Jenis::process || symbols[i].kind == Simbol::Jenis::decision;
        loose += inner ? (in[i] == 0) + (out[i] == 0) : in[i] + out[i] == 0;
    }
    return loose;
}

}  // namespace

void read_flow(PageReading& reading, const RestoredPage& restored, const InkMap& map, const LineReader& read)
{
    std::vector<Ruling> rulings;
    for (const auto& table : reading.tables) {
        const auto of_table = rulings_of(table);
        rulings.insert(rulings.end(), of_table.begin(), of_table.end());
    }
    // A flow stands in a table: without rulings there is nothing to bind it to.
    if (rulings.empty()) return;
    const auto ink_at = [&](InkLevel level) {
        return find_flow_ink(restored.even_with_colour, restored.coloured, rulings, level, reading.page.dpi);
    };
    const auto arrows_in = [&](const FlowInk& ink) {
        return read_arrows(ink, restored.even_with_colour, reading.symbols, reading.tables, read);
    };
    FlowInk ink = ink_at(InkLevel::pale), faint;
    reading.symbols = read_symbols(ink, reading.tables);
    reading.legend = read_legend(ink, reading.tables, reading.lines);
    const int bare = rows_without_symbol(reading.tables, reading.symbols);
    if (bare > kHeaderRows) {  // a copier may have left outlines that the usual level loses
        faint = ink_at(InkLevel::faint);
        auto symbols = read_symbols(faint, reading.tables);
        if (rows_without_symbol(reading.tables, symbols) < bare) {
            std::swap(reading.symbols, symbols);
            std::swap(ink, faint);
        }
        add_missed(reading.symbols, ink, symbols, faint);
    }
    add_seen_symbols(reading.symbols, map, ink, reading.tables);
    auto arrows = arrows_in(ink);
    const int loose = loose_ends(reading.symbols, arrows.arrows);
    if (loose > kUsualLooseEnds) {  // or lines
        if (faint.all.empty()) faint = ink_at(InkLevel::faint);
        auto others = arrows_in(faint);
        // By two at least: faint ink brings dirt along.
        if (loose_ends(reading.symbols, others.arrows) + 1 < loose) arrows = std::move(others);
    }
    reading.arrows = std::move(arrows.arrows);
    for (std::size_t i = 0; i < reading.symbols.size(); ++i)
        reading.symbols[i].lines = std::move(arrows.symbol_lines[i]);
}

}  // namespace alihsop
