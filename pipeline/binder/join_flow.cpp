// Method: symbols of all tables get ids in reading order, then each page's arrows are told in these ids; lines
// with one end off the page wait until all pages are known (join_pages). An arrow with an end at nothing, or at
// a symbol of the legend, is none of the flow's.
//
// Fails for arrows to symbols in a table that was not read as a flow, which are dropped.
#include "pipeline/binder/join_flow.h"

#include <algorithm>
#include <map>

#include "models/value_of_lines.h"
#include "pipeline/binder/join_pages.h"
#include "pipeline/binder/place_symbols.h"

namespace alihsop {
namespace {

const PageReading* page_of(const std::vector<PageReading>& pages, const FlowTable& table)
{
    const auto at =
        std::find_if(pages.begin(), pages.end(), [&](const PageReading& p) { return p.page.page == table.page; });
    return at == pages.end() ? nullptr : &*at;
}

// The ids of the page's symbols that belong to the flow.
using SymbolIds = std::map<int, std::string>;

void add_symbols(Alur& alur, const PageReading& page, const FlowTable& table, const TablePlaces& places, SymbolIds& ids)
{
    for (auto& placed : place_symbols(page, table, places)) {
        const int index = static_cast<int>(placed.symbol);
        // Two tables of one page may both hold a symbol on their border: the first has it.
        if (ids.count(index)) continue;
        placed.simbol.id = "s" + std::to_string(alur.simbol.size() + 1);
        ids[index] = placed.simbol.id;
        alur.simbol.push_back(std::move(placed.simbol));
    }
}

void add_arrow(JoinedFlow& flow, const Arrow& arrow, const std::string& from, const std::string& to, int page)
{
    Panah panah;
    panah.id = "e" + std::to_string(flow.alur.panah.size() + 1);
    panah.dari = from;
    panah.ke = to;
    panah.dua_arah = arrow.from.head && arrow.to.head;
    if (arrow.label) panah.label = value_of_lines({*arrow.label}, page);
    panah.page = page;
    panah.path = arrow.path;
    panah.confidence = arrow.confidence;
    flow.alur.panah.push_back(std::move(panah));
    flow.lines.push_back({!arrow.from.head && !arrow.to.head, arrow.bridged});
}

}  // namespace

JoinedFlow join_flow(const std::vector<PageReading>& pages, const std::vector<FlowTable>& tables,
                     const std::vector<TablePlaces>& places)
{
    JoinedFlow flow;
    std::map<int, SymbolIds> ids_of_page;
    std::vector<LooseEnd> loose;
    for (std::size_t t = 0; t < tables.size(); ++t) {
        const PageReading* page = page_of(pages, tables[t]);
        if (page) add_symbols(flow.alur, *page, tables[t], places[t], ids_of_page[tables[t].page]);
    }
    for (const auto& [number, ids] : ids_of_page) {
        const auto page =
            std::find_if(pages.begin(), pages.end(), [n = number](const PageReading& p) { return p.page.page == n; });
        const auto id_of = [&ids = ids](const ArrowEnd& end) {
            const auto at = ids.find(end.symbol);
            return at == ids.end() ? std::string() : at->second;
        };
        for (const auto& arrow : page->arrows) {
            const auto from = id_of(arrow.from), to = id_of(arrow.to);
            if (!from.empty() && !to.empty())
                add_arrow(flow, arrow, from, to, number);
            else if (!from.empty() && arrow.to.runs_off != PageEdge::none)
                loose.push_back({number, arrow, from, false});
            else if (!to.empty() && arrow.from.runs_off != PageEdge::none)
                loose.push_back({number, arrow, to, true});
        }
    }
    join_pages(flow.alur, loose);
    flow.lines.resize(flow.alur.panah.size());
    return flow;
}

}  // namespace alihsop
