#pragma once

#include <vector>

#include "pipeline/weigh_flow/doubt.h"
#include "pipeline/weigh_flow/flow_view.h"
#include "pipeline/weigh_flow/line_traits.h"

namespace alihsop {

/// How lines are drawn: without a head, over a gap, through a symbol that is not theirs, across another line. `traits`:
/// one for each arrow, or none at all.
void doubt_lines(const FlowView& flow, const std::vector<LineTraits>& traits, Doubts& doubts);

}  // namespace alihsop
