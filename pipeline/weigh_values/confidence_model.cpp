#include "pipeline/weigh_values/confidence_model.h"

#include <algorithm>
#include <cmath>
#include <sstream>
#include <stdexcept>

#include "models/log_odds.h"
#include "pipeline/weigh_values/weights.h"

namespace alihsop {
namespace {

std::size_t clue_named(const std::string& name)
{
    const auto found = std::find(kClueNames.begin(), kClueNames.end(), name);
    if (found == kClueNames.end()) throw std::logic_error("the weights name a clue that is not known: " + name);
    return static_cast<std::size_t>(found - kClueNames.begin());
}

}  // namespace

ConfidenceModel::ConfidenceModel(std::string_view weights)
{
    std::istringstream lines{std::string(weights)};
    for (std::string line; std::getline(lines, line);) {
        if (line.empty() || line[0] == '#') continue;
        std::istringstream words(line);
        words.imbue(std::locale::classic());
        std::string what, name;
        double weight = 0;
        words >> what;
        if (what == "review_below")
            words >> review_below_;
        else
            words >> name >> weight;
        if (what == "kind")
            kinds_[name] = weight;
        else if (what == "clue")
            clues_[clue_named(name)] = weight;
        if (!words || (what != "kind" && what != "clue" && what != "review_below"))
            throw std::logic_error("the weights have a line that is not understood: " + line);
    }
}

const ConfidenceModel& ConfidenceModel::built_in()
{
    static const ConfidenceModel model(kConfidenceWeights);
    return model;
}

double ConfidenceModel::probability(const Evidence& evidence) const
{
    const auto kind = kinds_.find(evidence.kind);
    double odds = kind == kinds_.end() ? 0 : kind->second;
    for (std::size_t i = 0; i < kClues; ++i) odds += clues_[i] * evidence.clues[i];
    return probability_of(odds);
}

}  // namespace alihsop
