#pragma once

#include "pipeline/weigh_flow/doubt.h"
#include "pipeline/weigh_flow/flow_view.h"

namespace alihsop {

/// A flow begins once and ends: symbols that no arrow enters or leaves, that no walk from the start reaches,
/// terminators amid the flow, arrows into a start or out of an end, connectors without a twin.
void doubt_ends(const FlowView& flow, Doubts& doubts);

}  // namespace alihsop
