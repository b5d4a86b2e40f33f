#pragma once

#include <string>
#include <vector>

#include "models/sop.h"
#include "pipeline/weigh_flow/doubt.h"
#include "pipeline/weigh_flow/flow_evidence.h"
#include "pipeline/weigh_flow/line_traits.h"

namespace alihsop {

/// All reasons to doubt the SOP's flow.
[[nodiscard]] Doubts find_doubts(const Sop& sop, const std::vector<LineTraits>& lines);

/// The second witness: what sense and the steps' texts say of the flow that was seen. What was seen stays; the
/// confidence of symbols and arrows becomes the probability that they are right, from the reader's confidence and the
/// doubts, `review` is set where it is too small, and each doubt becomes a finding of the SOP: a warning where it led
/// to a review, else an info. `lines`: one for each arrow; `pointer`: JSON Pointer of the SOP. Call it once, while the
/// confidences are still the reader's. Gives what the confidences rest on.
std::vector<FlowEvidence> weigh_flow(Sop& sop, const std::vector<LineTraits>& lines, const std::string& pointer);

}  // namespace alihsop
