#pragma once

#include <string>

#include "exports/loss_report.h"
#include "models/flow_graph.h"

// What the graph of a flow could not hold, as losses. `pointer` is that of the SOP.
namespace alihsop {

/// "step-without-symbol" (changed) for each step that became a process without actor.
void report_undrawn_steps(const FlowGraph& graph, const Sop& sop, const std::string& pointer, LossReport& losses);

/// "loose-arrow" for each arrow from or to nothing; "loose-connector" where a way ends in a connector, or begins there.
void report_loose_ends(const FlowGraph& graph, const Sop& sop, const std::string& pointer, LossReport& losses);

}  // namespace alihsop
