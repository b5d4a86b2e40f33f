#pragma once

#include "pipeline/weigh_flow/doubt.h"
#include "pipeline/weigh_flow/flow_view.h"

namespace alihsop {

/// Connectors joined without a letter that proves it, though another one could be the twin as well.
void doubt_connectors(const FlowView& flow, Doubts& doubts);

}  // namespace alihsop
