#include "pipeline/weigh_flow/doubt_columns.h"

#include <algorithm>
#include <string>
#include <vector>

namespace alihsop {
namespace {

constexpr DoubtReason kIdleActor{"actor-without-symbol", "has no symbol in its column"};
constexpr DoubtReason kAside{
    "symbol-aside", "does not stand below the other symbols of its actor: two columns may have been taken for one"};

constexpr DoubtReason kUnclearActor{
    "symbol-of-unclear-actor",
    "belongs to an actor that only some pages name, and unclearly: it may be another page's actor"};

constexpr double kWidthsAside = 1.0;  // of a symbol, between the middles of a column's outermost symbols

bool is_of(const Simbol& symbol, const std::string& actor)
{
    return std::find(symbol.pelaksana.begin(), symbol.pelaksana.end(), actor) != symbol.pelaksana.end();
}

// Symbols that stand in this actor's column alone, on one page.
std::vector<std::size_t> column_of(const FlowView& flow, const std::string& actor, int page)
{
    std::vector<std::size_t> column;
    for (std::size_t i = 0; i < flow.rows.size(); ++i)
        if (flow.symbol(i).page == page && flow.symbol(i).pelaksana.size() == 1 && is_of(flow.symbol(i), actor))
            column.push_back(i);
    return column;
}

// Two of one row stand side by side, and tell nothing.
bool shares_row(const FlowView& flow, const std::vector<std::size_t>& column, std::size_t symbol)
{
    return std::any_of(column.begin(), column.end(),
                       [&](std::size_t i) { return i != symbol && flow.rows[i] == flow.rows[symbol]; });
}

void doubt_column(const FlowView& flow, const std::vector<std::size_t>& column, Doubts& doubts)
{
    std::vector<int> middles;
    for (const auto i : column)
        if (!flow.is_connector(i) && !shares_row(flow, column, i)) middles.push_back(flow.symbol(i).box.centre_x());
    if (middles.size() < 2) return;
    const auto [left, right] = std::minmax_element(middles.begin(), middles.end());
    for (const auto i : column)
        if (*right - *left > kWidthsAside * flow.symbol(i).box.width)
            doubts.push_back({Doubt::Part::symbol, i, &kAside});
}

// A name that was read unclearly on one page becomes an actor of its own, beside the one that it is.
void doubt_unclear_actors(const FlowView& flow, Doubts& doubts)
{
    const auto& actors = flow.sop.pelaksana;
    for (const auto& actor : actors) {
        const bool elsewhere = std::any_of(actors.begin(), actors.end(),
                                           [&](const Pelaksana& other) { return other.nama.page != actor.nama.page; });
        if (!actor.nama.review || !elsewhere) continue;
        for (std::size_t i = 0; i < flow.rows.size(); ++i)
            if (is_of(flow.symbol(i), actor.id)) doubts.push_back({Doubt::Part::symbol, i, &kUnclearActor});
    }
}

}  // namespace

void doubt_columns(const FlowView& flow, Doubts& doubts)
{
    if (flow.rows.empty()) return;
    doubt_unclear_actors(flow, doubts);
    std::vector<int> pages;
    for (std::size_t i = 0; i < flow.rows.size(); ++i)
        if (std::find(pages.begin(), pages.end(), flow.symbol(i).page) == pages.end())
            pages.push_back(flow.symbol(i).page);
    for (std::size_t a = 0; a < flow.sop.pelaksana.size(); ++a) {
        const auto& id = flow.sop.pelaksana[a].id;
        const auto& symbols = flow.sop.alur.simbol;
        if (std::none_of(symbols.begin(), symbols.end(), [&](const Simbol& symbol) { return is_of(symbol, id); }))
            doubts.push_back({Doubt::Part::actor, a, &kIdleActor});
        for (const int page : pages) doubt_column(flow, column_of(flow, id, page), doubts);
    }
}

}  // namespace alihsop
