#pragma once

#include <vector>

#include "exports/loss_report.h"
#include "models/flow_graph.h"

namespace alihsop {

/// Where a node of the flow stands on a drawing: its lane and its rank.
struct SwimlanePlace {
    std::size_t lane = 0, rank = 0;
};

/// The lanes and ranks of one procedure of an SOP.
struct SwimlaneGrid {
    std::vector<std::size_t> nodes;     ///< indices into FlowGraph::nodes, in order
    std::vector<SwimlanePlace> places;  ///< of each of these nodes
    std::vector<std::size_t> actors;    ///< of each lane, index into sop.pelaksana
    bool has_unknown_lane = false;      ///< one more lane, for nodes whose actor was not read
    [[nodiscard]] std::size_t lanes() const { return actors.size() + (has_unknown_lane ? 1 : 0); }
};

/// One grid a procedure, in their order; a single one for an SOP without procedures. Nodes of one step stand in one
/// rank as long as their lanes differ. An SOP's only procedure has all its actors as lanes, each of several only those
/// that work in it. A node of several actors stands in the first one's lane ("several-actors": changed). `pointer` is
/// that of the SOP.
std::vector<SwimlaneGrid> build_swimlane_grids(const Sop& sop, const FlowGraph& graph, const std::string& pointer,
                                               LossReport& losses);

}  // namespace alihsop
