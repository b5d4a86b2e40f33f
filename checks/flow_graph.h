#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "models/sop.h"

namespace alihsop {

/// The step-to-step flow of an SOP: its symbols without connectors, and the arrows between them with connectors walked
/// through. Indices are those of Alur::simbol; a connector has no branches of its own.
struct FlowGraph {
    struct Branch {
        std::size_t to = 0;
        std::string label;  ///< of the first labelled arrow on the way; empty for none
    };
    std::vector<std::vector<Branch>> out;      ///< for each symbol
    std::vector<std::vector<std::size_t>> in;  ///< where its branches come from
};

bool is_connector(const Simbol& symbol);

FlowGraph build_flow_graph(const Alur& flow);

/// The symbols that can be reached from those given, themselves among them; backwards along `in` when asked.
std::set<std::size_t> reachable(const FlowGraph& graph, const std::vector<std::size_t>& from, bool backwards = false);

}  // namespace alihsop
