#pragma once

#include "pipeline/weigh_flow/doubt.h"
#include "pipeline/weigh_flow/flow_view.h"

namespace alihsop {

/// The actors' columns against the symbols in them: an actor with nothing to do, symbols of one actor that do not stand
/// below each other.
void doubt_columns(const FlowView& flow, Doubts& doubts);

}  // namespace alihsop
