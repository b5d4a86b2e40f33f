#pragma once

#include <functional>
#include <string>
#include <vector>

#include "exports/export_request.h"
#include "models/flow_graph.h"

namespace alihsop {

/// An SOP that has a flow, on its way into a format of flows.
struct FlowOfSop {
    const Sop& sop;
    const std::string& pointer;  ///< "/sops/3"
    const FlowGraph& graph;      ///< has a node
    LossReport& losses;          ///< what the graph could not hold is there already
};

/// The SOPs asked for, one after the other: `write` adds an SOP's files. One without a flow (a title sheet) has none,
/// and is told as lost.
Export export_flows(const ExportRequest& request,
                    const std::function<void(const FlowOfSop&, std::vector<ExportedFile>&)>& write);

}  // namespace alihsop
