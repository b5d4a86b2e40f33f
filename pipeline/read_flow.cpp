#include "pipeline/read_flow.h"

#include <utility>
#include <vector>

#include "extractors/arrows/read_arrows.h"
#include "extractors/symbols/read_symbols.h"
#include "imaging/flow_ink.h"
#include "models/table_rulings.h"

namespace alihsop {
namespace {

constexpr int kHeaderRows = 2;  // of a table, in which no symbols stand

}  // namespace

void read_flow(PageReading& reading, const cv::Mat& even_with_colour, const cv::Mat& coloured, const LineReader& read)
{
    std::vector<Ruling> rulings;
    for (const auto& table : reading.tables) {
        const auto of_table = rulings_of(table);
        rulings.insert(rulings.end(), of_table.begin(), of_table.end());
    }
    if (rulings.empty()) return;
    const double dpi = reading.page.dpi;
    FlowInk ink = find_flow_ink(even_with_colour, coloured, rulings, InkLevel::pale, dpi);
    reading.symbols = read_symbols(ink, reading.tables);
    const int bare = rows_without_symbol(reading.tables, reading.symbols);
    if (bare > kHeaderRows) {  // a copier may have left outlines that the usual level loses
        FlowInk faint = find_flow_ink(even_with_colour, coloured, rulings, InkLevel::faint, dpi);
        auto symbols = read_symbols(faint, reading.tables);
        if (rows_without_symbol(reading.tables, symbols) < bare) {
            reading.symbols = std::move(symbols);
            ink = std::move(faint);
        }
    }
    auto arrows = read_arrows(ink, even_with_colour, reading.symbols, reading.tables, read);
    reading.arrows = std::move(arrows.arrows);
    for (std::size_t i = 0; i < reading.symbols.size(); ++i) reading.symbols[i].lines = std::move(arrows.symbol_lines[i]);
}

}  // namespace alihsop
