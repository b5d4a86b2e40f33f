#pragma once

#include "pipeline/weigh_flow/doubt.h"
#include "pipeline/weigh_flow/flow_view.h"

namespace alihsop {

/// Steps stand in the order in which they are done: rows without a symbol, symbols in no row, arrows back from a symbol
/// that decides nothing, arrows that pass over rows.
void doubt_order(const FlowView& flow, Doubts& doubts);

}  // namespace alihsop
