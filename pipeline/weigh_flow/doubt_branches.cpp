#include "pipeline/weigh_flow/doubt_branches.h"

#include <algorithm>

#include "models/normal_forms/fold_text.h"

namespace alihsop {
namespace {

constexpr DoubtReason kOneWay{"decision-one-way", "is a decision that fewer than two arrows leave"};
constexpr DoubtReason kMayLeadBack{
    "arrow-may-lead-back",
    "enters a decision that lacks a second way out, and not alone from the step before: it may be that way"};
constexpr DoubtReason kNoDecision{"arrow-label-unexpected", "bears a label, but leaves a symbol that decides nothing"};
constexpr DoubtReason kNoLabel{"arrow-without-label",
                               "leaves a decision whose other way bears a label, but bears none"};
constexpr DoubtReason kSameLabel{"arrow-label-twice", "leaves a decision with the same label as another way"};
constexpr DoubtReason kSplits{"process-splits", "is one of several that leave a symbol which decides nothing"};
constexpr DoubtReason kThereAndBack{"arrows-there-and-back",
                                    "leads to a symbol that leads back, and neither decides anything"};

// Ways out that lead to different places; the other head of a line with two heads is none.
std::vector<FlowView::Link> ways_out(const FlowView& flow, std::size_t symbol)
{
    std::vector<FlowView::Link> ways;
    for (const auto& out : flow.outs[symbol])
        if (flow.from[out.arrow] == symbol) ways.push_back(out);
    return ways;
}

std::string label_of(const FlowView& flow, const FlowView::Link& way)
{
    const auto& label = flow.arrow(way.arrow).label;
    return label ? label->text : std::string();
}

// The second way out of a decision, read the wrong way round, enters it.
void doubt_entries(const FlowView& flow, std::size_t decision, Doubts& doubts)
{
    const auto& ins = flow.ins[decision];
    if (ins.size() < 2) return;
    for (const auto& in : ins) {
        const auto span = flow.span_of(in.arrow);
        const bool twice =
            std::count_if(ins.begin(), ins.end(), [&](const auto& other) { return other.other == in.other; }) > 1;
        if (span.known() && (twice || span.from != span.to - 1))
            doubts.push_back({Doubt::Part::arrow, in.arrow, &kMayLeadBack});
    }
}

void doubt_decision(const FlowView& flow, std::size_t symbol, Doubts& doubts)
{
    const auto ways = ways_out(flow, symbol);
    if (ways.size() < 2) {
        doubts.push_back({Doubt::Part::symbol, symbol, &kOneWay});
        doubt_entries(flow, symbol, doubts);
    }
    const bool labelled =
        std::any_of(ways.begin(), ways.end(), [&](const auto& way) { return !label_of(flow, way).empty(); });
    for (const auto& way : ways) {
        const auto label = label_of(flow, way);
        if (label.empty()) {
            if (labelled) doubts.push_back({Doubt::Part::arrow, way.arrow, &kNoLabel});
            continue;
        }
        const bool twice = std::any_of(ways.begin(), ways.end(), [&](const auto& other) {
            return other.arrow != way.arrow && other.other != way.other &&
                   similarity_to_label(label_of(flow, other), label) == 1.0;
        });
        if (twice) doubts.push_back({Doubt::Part::arrow, way.arrow, &kSameLabel});
    }
}

// Several actors may work at the same time: ways to symbols of one row, or to the symbol's own row and the next.
bool is_work_together(const FlowView& flow, std::size_t symbol, const std::vector<FlowView::Link>& ways)
{
    const auto row = [&](const auto& way) { return flow.rows[flow.beyond_connectors(way.other, true)]; };
    const int own = flow.rows[symbol];
    return std::all_of(
               ways.begin(), ways.end(),
               [&](const auto& way) { return row(way) != FlowView::kNoRow && row(way) == row(ways.front()); }) ||
           std::all_of(ways.begin(), ways.end(),
                       [&](const auto& way) { return row(way) == own || row(way) == own + 1; });
}

void doubt_process(const FlowView& flow, std::size_t symbol, Doubts& doubts)
{
    const auto ways = ways_out(flow, symbol);
    if (ways.size() > 1 && !is_work_together(flow, symbol, ways))
        for (const auto& way : ways) doubts.push_back({Doubt::Part::arrow, way.arrow, &kSplits});
    for (const auto& way : ways) {
        if (!label_of(flow, way).empty()) doubts.push_back({Doubt::Part::arrow, way.arrow, &kNoDecision});
        const auto& back = flow.outs[way.other];
        const bool returns = !flow.decides(way.other) && std::any_of(back.begin(), back.end(), [&](const auto& out) {
            return out.other == symbol && out.arrow != way.arrow;
        });
        if (returns) doubts.push_back({Doubt::Part::arrow, way.arrow, &kThereAndBack});
    }
}

}  // namespace

void doubt_branches(const FlowView& flow, Doubts& doubts)
{
    for (std::size_t i = 0; i < flow.rows.size(); ++i) {
        if (flow.is_decision(i))
            doubt_decision(flow, i, doubts);
        else if (!flow.decides(i) && !flow.is_connector(i))
            doubt_process(flow, i, doubts);
    }
}

}  // namespace alihsop
