#pragma once

#include <map>
#include <string>
#include <string_view>

#include "pipeline/weigh_flow/flow_evidence.h"

namespace alihsop {

/// From what speaks for and against a symbol or an arrow to a probability: a logistic regression for each of the two.
/// The weights stand in weights.txt, which training/fit writes.
class FlowModel {
public:
    /// Lines "PART WHAT [NAME] WEIGHT", PART `symbol` or `arrow`; WHAT is `prior`, `reader` and `review_below`, which
    /// have no NAME, `kind` (of the symbol or arrow), `doubt` or, of an arrow, `end_doubt` (codes); "#" begins a
    /// remark. Throws std::logic_error for a line that is none of these.
    explicit FlowModel(std::string_view weights);
    /// The one that is built into the program.
    static const FlowModel& built_in();

    /// 0..1: how probable it is that the part is right. What the file does not name weighs nothing.
    [[nodiscard]] double probability(const FlowEvidence& evidence) const;
    /// What the doubts about the symbols at an arrow's ends add to its log odds.
    [[nodiscard]] double weight_of_ends(const FlowEvidence& arrow) const;
    [[nodiscard]] double review_below(Doubt::Part part) const { return weights_of(part).review_below; }

private:
    using Weights = std::map<std::string, double, std::less<>>;
    struct PartWeights {
        double prior = 0, reader = 0, review_below = 0;
        Weights kinds, doubts, end_doubts;
    };

    [[nodiscard]] const PartWeights& weights_of(Doubt::Part part) const
    {
        return part == Doubt::Part::symbol ? symbol_ : arrow_;
    }
    void take_line(const std::string& line);

    PartWeights symbol_, arrow_;
};

}  // namespace alihsop
