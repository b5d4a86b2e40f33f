#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "models/sop.h"

namespace alihsop {

/// A symbol that stands for a piece of work, not for a link. Steps and actors are indices into the SOP's lists.
struct FlowNode {
    std::size_t simbol = 0;  ///< index into alur.simbol
    Simbol::Jenis jenis = Simbol::Jenis::other;
    std::optional<std::size_t> langkah;
    std::vector<std::size_t> pelaksana;  ///< left to right; empty when the actor is unknown
    std::size_t bagian = 0;              ///< index into sop.bagian; 0 when there are none
    bool drawn = true;  ///< false: the step has no symbol, and stands here so that its text is not lost
};

/// What leads from one node to another, through any connectors.
struct FlowEdge {
    std::size_t from = 0, to = 0;         ///< indices into FlowGraph::nodes
    std::string label;                    ///< the first one met on the way; empty when there is none
    std::vector<std::size_t> panah;       ///< indices into alur.panah, in the order of the way
    std::vector<std::size_t> connectors;  ///< indices into alur.simbol, in the order of the way
    double confidence = 1;                ///< the least sure arrow's
    bool review = false;
};

/// The flow of an SOP from work to work: connectors are folded away, an arrow with two heads is two edges.
struct FlowGraph {
    std::vector<FlowNode> nodes;  ///< in the order of the steps, then of the symbols; of one procedure together
    std::vector<FlowEdge> edges;  ///< in the order of their sources
    std::vector<std::vector<std::size_t>> outs, ins;  ///< of each node: indices into `edges`
    std::vector<std::optional<std::size_t>> node_of;  ///< of each symbol: index into `nodes`; nothing for a connector

    // What the graph has no place for, each in the order in which it was met.
    std::vector<std::size_t> undrawn_steps;     ///< indices into langkah: steps without a symbol
    std::vector<std::size_t> loose_arrows;      ///< indices into alur.panah: from or to nothing
    std::vector<std::size_t> loose_connectors;  ///< indices into alur.simbol: nothing leads to it, or from it
};

/// Follows each arrow from work to work. From one node a connector is passed once, and no way goes back along the arrow
/// it came by. A step without a symbol becomes an undrawn process without actor.
[[nodiscard]] FlowGraph build_flow_graph(const Sop& sop);

/// The nodes that can be reached from those given, themselves among them; against the arrows when asked.
[[nodiscard]] std::set<std::size_t> reachable(const FlowGraph& graph, const std::vector<std::size_t>& from,
                                              bool backwards = false);

}  // namespace alihsop
