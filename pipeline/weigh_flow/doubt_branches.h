#pragma once

#include "pipeline/weigh_flow/doubt.h"
#include "pipeline/weigh_flow/flow_view.h"

namespace alihsop {

/// Decisions branch, other symbols do not: a decision with fewer than two ways out, ways without a label or with the
/// same one, a process that splits, two symbols that lead into each other.
void doubt_branches(const FlowView& flow, Doubts& doubts);

}  // namespace alihsop
