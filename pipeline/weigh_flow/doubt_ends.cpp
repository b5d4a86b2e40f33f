#include "pipeline/weigh_flow/doubt_ends.h"

#include <algorithm>
#include <vector>

namespace alihsop {
namespace {

constexpr DoubtReason kNotEntered{"symbol-not-entered",
                                  "is entered by no arrow, though it stands where no flow begins"};
constexpr DoubtReason kNotLeft{"symbol-not-left", "is left by no arrow, though it stands where no flow ends"};
constexpr DoubtReason kNotReached{"symbol-not-reached", "cannot be reached from the start of the flow"};
constexpr DoubtReason kEndAmid{"terminator-amid-flow", "is drawn as a start or end, but the flow runs through it"};
constexpr DoubtReason kIntoStart{"arrow-into-start", "leads into the start of the flow"};
constexpr DoubtReason kOutOfEnd{"arrow-out-of-end", "leads out of the end of the flow"};
constexpr DoubtReason kLooseConnector{"connector-without-twin", "is a connector that is not joined with another"};

// A start is a terminator in a first row, or what nothing enters there; an end likewise.
bool may_start(const FlowView& flow, std::size_t i)
{
    return flow.is_first_row(flow.rows[i]) ||
           (flow.terminators_mark_ends() && flow.symbol(i).jenis == Simbol::Jenis::terminator && !flow.outs[i].empty());
}

bool may_end(const FlowView& flow, std::size_t i)
{
    return flow.is_last_row(flow.rows[i]) ||
           (flow.terminators_mark_ends() && flow.symbol(i).jenis == Simbol::Jenis::terminator && !flow.ins[i].empty());
}

// One that works together with another of its row may be drawn as a branch that ends there.
bool joins_in(const FlowView& flow, std::size_t i)
{
    return std::any_of(flow.ins[i].begin(), flow.ins[i].end(), [&](const FlowView::Link& in) {
        return flow.rows[in.other] == flow.rows[i] && flow.rows[i] != FlowView::kNoRow &&
               flow.outs[in.other].size() > 1;
    });
}

void doubt_loose_symbols(const FlowView& flow, Doubts& doubts)
{
    for (std::size_t i = 0; i < flow.rows.size(); ++i) {
        if (flow.is_connector(i)) {
            if (flow.ins[i].empty() || flow.outs[i].empty())
                doubts.push_back({Doubt::Part::symbol, i, &kLooseConnector});
            continue;
        }
        if (flow.ins[i].empty() && !may_start(flow, i)) doubts.push_back({Doubt::Part::symbol, i, &kNotEntered});
        if (flow.outs[i].empty() && !may_end(flow, i) && !joins_in(flow, i))
            doubts.push_back({Doubt::Part::symbol, i, &kNotLeft});
    }
}

void doubt_unreached(const FlowView& flow, Doubts& doubts)
{
    std::vector<bool> reached(flow.rows.size(), false);
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < reached.size(); ++i)
        if (flow.ins[i].empty()) open.push_back(i), reached[i] = true;
    if (open.empty())
        for (std::size_t i = 0; i < reached.size(); ++i)
            if (flow.is_first_row(flow.rows[i])) open.push_back(i), reached[i] = true;
    while (!open.empty()) {
        const auto here = open.back();
        open.pop_back();
        for (const auto& out : flow.outs[here])
            if (!reached[out.other]) reached[out.other] = true, open.push_back(out.other);
    }
    for (std::size_t i = 0; i < reached.size(); ++i)
        if (!reached[i]) doubts.push_back({Doubt::Part::symbol, i, &kNotReached});
}

// Where terminators mark the ends: what enters the first of them, leaves the last, and those in the middle.
void doubt_terminators(const FlowView& flow, Doubts& doubts)
{
    if (!flow.terminators_mark_ends()) return;
    for (std::size_t i = 0; i < flow.rows.size(); ++i) {
        if (flow.symbol(i).jenis != Simbol::Jenis::terminator) continue;
        const bool first = flow.is_first_row(flow.rows[i]), last = flow.is_last_row(flow.rows[i]);
        if (!first && !last && !flow.ins[i].empty() && !flow.outs[i].empty())
            doubts.push_back({Doubt::Part::symbol, i, &kEndAmid});
        if (first && !last)
            for (const auto& in : flow.ins[i])
                if (!flow.decides(in.other)) doubts.push_back({Doubt::Part::arrow, in.arrow, &kIntoStart});
        if (last && !first)
            for (const auto& out : flow.outs[i]) doubts.push_back({Doubt::Part::arrow, out.arrow, &kOutOfEnd});
    }
}

}  // namespace

void doubt_ends(const FlowView& flow, Doubts& doubts)
{
    doubt_loose_symbols(flow, doubts);
    doubt_unreached(flow, doubts);
    doubt_terminators(flow, doubts);
}

}  // namespace alihsop
