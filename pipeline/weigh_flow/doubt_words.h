#pragma once

#include "pipeline/weigh_flow/doubt.h"
#include "pipeline/weigh_flow/flow_view.h"

namespace alihsop {

/// What the steps' texts say: a text that tells of a decision wants one in its row, one that sends back a way back from
/// it, and an actor that it names wants the symbol in that actor's column.
void doubt_words(const FlowView& flow, Doubts& doubts);

}  // namespace alihsop
