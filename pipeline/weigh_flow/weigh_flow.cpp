#include "pipeline/weigh_flow/weigh_flow.h"

#include <algorithm>
#include <array>

#include "pipeline/weigh_flow/doubt_branches.h"
#include "pipeline/weigh_flow/doubt_columns.h"
#include "pipeline/weigh_flow/doubt_connectors.h"
#include "pipeline/weigh_flow/doubt_ends.h"
#include "pipeline/weigh_flow/doubt_lines.h"
#include "pipeline/weigh_flow/doubt_order.h"
#include "pipeline/weigh_flow/doubt_words.h"
#include "pipeline/weigh_flow/flow_model.h"
#include "pipeline/weigh_flow/flow_view.h"

namespace alihsop {
namespace {

constexpr DoubtReason kUnclear{"flow-unclear", "was not seen clearly"};
constexpr DoubtReason kAtDoubtful{"arrow-at-doubtful-symbol", "begins or ends at a symbol that is in doubt"};

void weigh_symbol(Simbol& symbol, const FlowEvidence& evidence, std::size_t index, Doubts& doubts)
{
    symbol.confidence = FlowModel::built_in().probability(evidence);
    symbol.review = symbol.confidence < FlowModel::built_in().review_below(Doubt::Part::symbol);
    if (symbol.review && evidence.doubts.empty()) doubts.push_back({Doubt::Part::symbol, index, &kUnclear});
}

// What speaks against the symbols at an arrow's ends speaks against the arrow.
void weigh_arrow(Panah& arrow, const FlowEvidence& evidence, std::size_t index, Doubts& doubts)
{
    const bool at_doubtful = FlowModel::built_in().weight_of_ends(evidence) < 0;
    if (at_doubtful) doubts.push_back({Doubt::Part::arrow, index, &kAtDoubtful});
    arrow.confidence = FlowModel::built_in().probability(evidence);
    arrow.review = arrow.confidence < FlowModel::built_in().review_below(Doubt::Part::arrow);
    if (arrow.review && evidence.doubts.empty() && !at_doubtful)
        doubts.push_back({Doubt::Part::arrow, index, &kUnclear});
}

std::string name_of(const Sop& sop, const Doubt& doubt)
{
    switch (doubt.part) {
        case Doubt::Part::actor:
            return "actor " + sop.pelaksana[doubt.index].id;
        case Doubt::Part::step:
            return "step " + sop.langkah[doubt.index].id;
        case Doubt::Part::symbol:
            return "symbol " + sop.alur.simbol[doubt.index].id;
        case Doubt::Part::arrow:
            break;
    }
    return "arrow " + sop.alur.panah[doubt.index].id;
}

std::string place_of(const Doubt& doubt)
{
    constexpr std::array kLists = {"/pelaksana/", "/langkah/", "/alur/simbol/", "/alur/panah/"};
    return kLists[static_cast<std::size_t>(doubt.part)] + std::to_string(doubt.index);
}

bool is_for_review(const Sop& sop, const Doubt& doubt)
{
    if (doubt.part == Doubt::Part::symbol) return sop.alur.simbol[doubt.index].review;
    if (doubt.part == Doubt::Part::arrow) return sop.alur.panah[doubt.index].review;
    return true;
}

}  // namespace

Doubts find_doubts(const Sop& sop, const std::vector<LineTraits>& lines)
{
    const FlowView flow(sop);
    Doubts doubts;
    doubt_ends(flow, doubts);
    doubt_order(flow, doubts);
    doubt_connectors(flow, doubts);
    doubt_branches(flow, doubts);
    doubt_lines(flow, lines, doubts);
    doubt_columns(flow, doubts);
    doubt_words(flow, doubts);
    return doubts;
}

std::vector<FlowEvidence> weigh_flow(Sop& sop, const std::vector<LineTraits>& lines, const std::string& pointer)
{
    Doubts doubts = find_doubts(sop, lines);
    auto evidence = collect_flow_evidence(sop, doubts, pointer);
    const std::size_t symbols = sop.alur.simbol.size();
    for (std::size_t i = 0; i < symbols; ++i) weigh_symbol(sop.alur.simbol[i], evidence[i], i, doubts);
    for (std::size_t i = 0; i < sop.alur.panah.size(); ++i)
        weigh_arrow(sop.alur.panah[i], evidence[symbols + i], i, doubts);
    std::stable_sort(doubts.begin(), doubts.end(), [](const Doubt& a, const Doubt& b) {
        return a.part != b.part ? a.part < b.part : a.index < b.index;
    });
    for (const auto& doubt : doubts)
        sop.findings.push_back({is_for_review(sop, doubt) ? Finding::Severity::warning : Finding::Severity::info,
                                std::string(doubt.reason->code), Finding::Origin::reading,
                                name_of(sop, doubt) + " " + std::string(doubt.reason->message),
                                pointer + place_of(doubt)});
    return evidence;
}

}  // namespace alihsop
