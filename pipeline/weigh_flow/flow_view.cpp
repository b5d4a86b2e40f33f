#include "pipeline/weigh_flow/flow_view.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "models/is_connector.h"

namespace alihsop {
namespace {

using Jenis = Simbol::Jenis;

constexpr int kStartAndEnd = 2;
constexpr double kMostTerminators = 0.5;  // of the step symbols: more are a convention, not ends

bool do_terminators_mark_ends(const std::vector<Simbol>& symbols)
{
    int terminators = 0, steps = 0;
    for (const auto& symbol : symbols) {
        steps += !is_connector(symbol.jenis);
        terminators += symbol.jenis == Jenis::terminator;
    }
    return terminators > 0 && terminators <= std::max(static_cast<double>(kStartAndEnd), kMostTerminators * steps);
}

}  // namespace

FlowView::FlowView(const Sop& whole) : sop(whole), marks_ends_(do_terminators_mark_ends(whole.alur.simbol))
{
    const auto& symbols = sop.alur.simbol;
    std::map<std::string, std::size_t> row_of;
    for (std::size_t i = 0; i < sop.langkah.size(); ++i) row_of[sop.langkah[i].id] = i;
    symbols_of_row.resize(sop.langkah.size());
    for (std::size_t i = 0; i < symbols.size(); ++i) {
        rows.push_back(symbols[i].langkah ? static_cast<int>(row_of.at(*symbols[i].langkah)) : kNoRow);
        if (rows.back() != kNoRow) symbols_of_row[static_cast<std::size_t>(rows.back())].push_back(i);
    }
    auto links = link_symbols(sop.alur);
    ins = std::move(links.ins);
    outs = std::move(links.outs);
    for (const auto& ends : links.ends) {
        from.push_back(ends.value().from);  // a flow of ours has no loose arrows
        to.push_back(ends.value().to);
    }
}

bool FlowView::is_connector(std::size_t i) const { return alihsop::is_connector(symbol(i).jenis); }

bool FlowView::is_decision(std::size_t i) const { return symbol(i).jenis == Jenis::decision; }

bool FlowView::decides(std::size_t i) const
{
    return is_decision(i) || std::count_if(outs[i].begin(), outs[i].end(),
                                           [&](const Link& out) { return arrow(out.arrow).label.has_value(); }) > 1;
}

bool FlowView::is_first_row(int row) const
{
    const auto i = static_cast<std::size_t>(row);
    return row != kNoRow && (i == 0 || sop.langkah[i - 1].bagian != sop.langkah[i].bagian);
}

bool FlowView::is_last_row(int row) const
{
    const auto i = static_cast<std::size_t>(row);
    return row != kNoRow && (i + 1 == sop.langkah.size() || sop.langkah[i + 1].bagian != sop.langkah[i].bagian);
}

std::size_t FlowView::beyond_connectors(std::size_t symbol, bool forwards) const
{
    std::set<std::size_t> seen;
    while (is_connector(symbol) && seen.insert(symbol).second) {
        const auto& links = forwards ? outs[symbol] : ins[symbol];
        if (links.empty()) break;
        symbol = links.front().other;
    }
    return symbol;
}

FlowView::Span FlowView::span_of(std::size_t arrow) const
{
    const auto start = beyond_connectors(from[arrow], false), end = beyond_connectors(to[arrow], true);
    return {is_connector(start) ? kNoRow : rows[start], is_connector(end) ? kNoRow : rows[end]};
}

}  // namespace alihsop
