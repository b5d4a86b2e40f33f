#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "exports/loss_report.h"
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
    [[nodiscard]] std::vector<std::size_t> edges_from(std::size_t node) const;  ///< indices into edges
    [[nodiscard]] std::vector<std::size_t> edges_to(std::size_t node) const;
};

/// Follows each arrow from work to work. A way that ends in a connector is reported as a loss ("loose-connector"), as
/// is an arrow from or to nothing ("loose-arrow"). A step without a symbol becomes an undrawn process without actor
/// ("step-without-symbol": changed). `pointer` is that of the SOP.
FlowGraph build_flow_graph(const Sop& sop, const std::string& pointer, LossReport& losses);

}  // namespace alihsop
