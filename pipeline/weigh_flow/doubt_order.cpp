#include "pipeline/weigh_flow/doubt_order.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace alihsop {
namespace {

constexpr DoubtReason kEmptyRow{"step-without-symbol", "has no symbol in any actor's column"};
constexpr DoubtReason kNoRow{"symbol-in-no-step", "stands in no step's row"};
constexpr DoubtReason kGoesBack{"arrow-goes-back", "goes back to an earlier step from a symbol that decides nothing"};
constexpr DoubtReason kBothWays{"arrow-both-ways",
                                "has a head at both ends, over rows between which nothing is decided"};
constexpr DoubtReason kOverEmptyRow{"arrow-over-empty-step", "passes over a step without a symbol"};
constexpr DoubtReason kOverUnreached{"arrow-over-unreached-step", "passes over a step that no arrow enters"};
constexpr DoubtReason kNextUnreached{
    "arrow-beside-unreached-step",
    "leaves a symbol that decides nothing, but not for the next step, which no arrow enters"};
constexpr DoubtReason kOverSteps{"arrow-over-steps", "passes over steps, from a symbol that decides nothing"};

bool is_entered(const FlowView& flow, std::size_t row)
{
    const auto& symbols = flow.symbols_of_row[row];
    return std::any_of(symbols.begin(), symbols.end(), [&](std::size_t i) { return !flow.ins[i].empty(); });
}

// What the worst of the rows between says against an arrow that passes over them.
const DoubtReason* doubt_of_rows_between(const FlowView& flow, int first, int last)
{
    const DoubtReason* worst = nullptr;
    for (int row = first + 1; row < last; ++row) {
        const auto i = static_cast<std::size_t>(row);
        if (flow.symbols_of_row[i].empty()) return &kOverEmptyRow;
        if (!is_entered(flow, i)) worst = &kOverUnreached;
    }
    return worst;
}

void doubt_arrow(const FlowView& flow, std::size_t arrow, Doubts& doubts)
{
    auto span = flow.span_of(arrow);
    if (!span.known()) return;
    const auto add = [&](const DoubtReason& reason) { doubts.push_back({Doubt::Part::arrow, arrow, &reason}); };
    const bool decides = flow.decides(flow.beyond_connectors(flow.from[arrow], false));
    if (flow.arrow(arrow).dua_arah) {
        const bool at_decision = flow.is_decision(flow.from[arrow]) || flow.is_decision(flow.to[arrow]);
        if (std::abs(span.to - span.from) > (at_decision ? 1 : 0)) add(kBothWays);
        if (span.from > span.to) std::swap(span.from, span.to);
    } else if (span.to <= span.from && !decides) {
        const auto next = static_cast<std::size_t>(span.from) + 1;
        if (span.to < span.from)
            add(kGoesBack);
        else if (!flow.is_last_row(span.from) && !flow.symbols_of_row[next].empty() && !is_entered(flow, next))
            add(kNextUnreached);
    }
    if (span.to <= span.from + 1) return;
    if (const auto* worst = doubt_of_rows_between(flow, span.from, span.to))
        add(*worst);
    else if (!decides)
        add(kOverSteps);
}

}  // namespace

void doubt_order(const FlowView& flow, Doubts& doubts)
{
    if (flow.rows.empty()) return;  // no flow was drawn
    for (std::size_t row = 0; row < flow.symbols_of_row.size(); ++row)
        if (flow.symbols_of_row[row].empty()) doubts.push_back({Doubt::Part::step, row, &kEmptyRow});
    for (std::size_t i = 0; i < flow.rows.size(); ++i)
        if (flow.rows[i] == FlowView::kNoRow && !flow.is_connector(i))
            doubts.push_back({Doubt::Part::symbol, i, &kNoRow});
    for (std::size_t arrow = 0; arrow < flow.from.size(); ++arrow) doubt_arrow(flow, arrow, doubts);
}

}  // namespace alihsop
