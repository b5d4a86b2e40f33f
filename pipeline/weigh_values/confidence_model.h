#pragma once

#include <array>
#include <map>
#include <string>
#include <string_view>

#include "pipeline/weigh_values/evidence.h"

namespace alihsop {

/// From clues to a probability: a logistic regression. Its weights stand in weights.txt, which training/fit writes.
class ConfidenceModel {
public:
    /// Lines "kind NAME WEIGHT", "clue NAME WEIGHT", "review_below PROBABILITY"; "#" begins a remark. Throws
    /// std::logic_error for a line or a clue that is not known.
    explicit ConfidenceModel(std::string_view weights);
    /// The one that is built into the program.
    static const ConfidenceModel& built_in();

    /// 0..1: how probable it is that the value's text is exactly right. A kind that is not known has the weight 0.
    [[nodiscard]] double probability(const Evidence& evidence) const;
    [[nodiscard]] double review_below() const { return review_below_; }

private:
    std::map<std::string, double, std::less<>> kinds_;
    std::array<double, kClues> clues_{};
    double review_below_ = 0;
};

}  // namespace alihsop
