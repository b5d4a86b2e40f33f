#include "pipeline/weigh_flow/flow_model.h"

#include <sstream>
#include <stdexcept>

#include "models/log_odds.h"
#include "pipeline/weigh_flow/flow_weights.h"

namespace alihsop {
namespace {

template <typename Weights, typename Names>
double sum_of(const Weights& weights, const Names& names)
{
    double sum = 0;
    for (const auto name : names) {
        const auto found = weights.find(name);
        if (found != weights.end()) sum += found->second;
    }
    return sum;
}

}  // namespace

FlowModel::FlowModel(std::string_view weights)
{
    std::istringstream lines{std::string(weights)};
    for (std::string line; std::getline(lines, line);)
        if (!line.empty() && line[0] != '#') take_line(line);
}

void FlowModel::take_line(const std::string& line)
{
    std::istringstream words(line);
    words.imbue(std::locale::classic());
    std::string of, what, name;
    words >> of >> what;
    auto& part = of == "symbol" ? symbol_ : arrow_;
    double* weight = nullptr;
    if (what == "prior") weight = &part.prior;
    if (what == "reader") weight = &part.reader;
    if (what == "review_below") weight = &part.review_below;
    if (!weight) words >> name;
    if (what == "kind") weight = &part.kinds[name];
    if (what == "doubt") weight = &part.doubts[name];
    if (what == "end_doubt" && of == "arrow") weight = &part.end_doubts[name];
    if (weight) words >> *weight;
    if (!words || !weight || (of != "symbol" && of != "arrow"))
        throw std::logic_error("the flow's weights have a line that is not understood: " + line);
}

const FlowModel& FlowModel::built_in()
{
    static const FlowModel model(kFlowWeights);
    return model;
}

double FlowModel::weight_of_ends(const FlowEvidence& arrow) const
{
    return sum_of(weights_of(arrow.part).end_doubts, arrow.end_doubts);
}

double FlowModel::probability(const FlowEvidence& evidence) const
{
    const auto& weights = weights_of(evidence.part);
    const auto kind = weights.kinds.find(evidence.kind);
    const double prior = weights.prior + (kind == weights.kinds.end() ? 0 : kind->second);
    const double doubts = weight_of_ends(evidence) + sum_of(weights.doubts, evidence.doubts);
    return probability_of(prior + weights.reader * evidence.reader + doubts);
}

}  // namespace alihsop
