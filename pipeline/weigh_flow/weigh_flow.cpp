#include "pipeline/weigh_flow/weigh_flow.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "models/log_odds.h"
#include "pipeline/weigh_flow/doubt_branches.h"
#include "pipeline/weigh_flow/doubt_columns.h"
#include "pipeline/weigh_flow/doubt_connectors.h"
#include "pipeline/weigh_flow/doubt_ends.h"
#include "pipeline/weigh_flow/doubt_lines.h"
#include "pipeline/weigh_flow/doubt_order.h"
#include "pipeline/weigh_flow/doubt_words.h"
#include "pipeline/weigh_flow/flow_view.h"

namespace alihsop {
namespace {

// Fitted with the weights of the doubts.
constexpr double kArrowPrior = 3.5;  // log odds of an arrow that the reader holds for even
constexpr double kArrowTrust = 0.2;  // of the reader's own log odds
constexpr double kSureArrow = 0.92;  // below this a person looks
constexpr double kSureSymbol = 0.93;

constexpr DoubtReason kUnclear{"flow-unclear", 0, "was not seen clearly"};
constexpr DoubtReason kAtDoubtful{"arrow-at-doubtful-symbol", 0, "begins or ends at a symbol that is in doubt"};

double weight_against(const Doubts& doubts, Doubt::Part part, std::size_t index)
{
    double sum = 0;
    for (const auto& doubt : doubts)
        if (doubt.part == part && doubt.index == index) sum += doubt.reason->weight;
    return sum;
}

bool is_doubted(const Doubts& doubts, Doubt::Part part, std::size_t index)
{
    return std::any_of(doubts.begin(), doubts.end(),
                       [&](const Doubt& doubt) { return doubt.part == part && doubt.index == index; });
}

void weigh_symbols(Sop& sop, Doubts& doubts)
{
    for (std::size_t i = 0; i < sop.alur.simbol.size(); ++i) {
        auto& symbol = sop.alur.simbol[i];
        symbol.confidence =
            probability_of(log_odds(symbol.confidence) - weight_against(doubts, Doubt::Part::symbol, i));
        symbol.review = symbol.confidence < kSureSymbol;
        if (symbol.review && !is_doubted(doubts, Doubt::Part::symbol, i))
            doubts.push_back({Doubt::Part::symbol, i, &kUnclear});
    }
}

// What speaks against the symbols at an arrow's ends speaks against the arrow.
double weight_of_ends(const Sop& sop, const Doubts& doubts, const Panah& arrow)
{
    double sum = 0;
    for (const auto& doubt : doubts) {
        if (doubt.part != Doubt::Part::symbol) continue;
        const auto& id = sop.alur.simbol[doubt.index].id;
        if (id == arrow.dari || id == arrow.ke) sum += doubt.reason->on_arrows;
    }
    return sum;
}

void weigh_arrows(Sop& sop, Doubts& doubts)
{
    for (std::size_t i = 0; i < sop.alur.panah.size(); ++i) {
        auto& arrow = sop.alur.panah[i];
        const double at_ends = weight_of_ends(sop, doubts, arrow);
        if (at_ends > 0) doubts.push_back({Doubt::Part::arrow, i, &kAtDoubtful});
        const double against = at_ends + weight_against(doubts, Doubt::Part::arrow, i);
        arrow.confidence = probability_of(kArrowPrior + kArrowTrust * log_odds(arrow.confidence) - against);
        arrow.review = arrow.confidence < kSureArrow;
        if (arrow.review && !is_doubted(doubts, Doubt::Part::arrow, i))
            doubts.push_back({Doubt::Part::arrow, i, &kUnclear});
    }
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

void weigh_flow(Sop& sop, const std::vector<LineTraits>& lines, const std::string& pointer)
{
    Doubts doubts = find_doubts(sop, lines);
    weigh_symbols(sop, doubts);
    weigh_arrows(sop, doubts);
    std::stable_sort(doubts.begin(), doubts.end(), [](const Doubt& a, const Doubt& b) {
        return a.part != b.part ? a.part < b.part : a.index < b.index;
    });
    for (const auto& doubt : doubts)
        sop.findings.push_back({is_for_review(sop, doubt) ? Finding::Severity::warning : Finding::Severity::info,
                                std::string(doubt.reason->code), Finding::Origin::reading,
                                name_of(sop, doubt) + " " + std::string(doubt.reason->message),
                                pointer + place_of(doubt)});
}

}  // namespace alihsop
