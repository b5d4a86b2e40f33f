#pragma once

#include <optional>
#include <string>
#include <vector>

#include "exports/drawings/swimlane_ranks.h"
#include "exports/loss_report.h"
#include "models/flow_graph.h"

namespace alihsop {

/// A node of a BPMN process.
struct BpmnNode {
    enum class Kind { start, task, exclusive, parallel, end };
    Kind kind = Kind::task;
    std::string id;  ///< an NCName, unique in the file
    std::string name;
    std::optional<std::size_t> node;  ///< of a task: index into FlowGraph::nodes
    bool added = false;               ///< BPMN asks for it; it is not drawn on the form
    std::size_t lane = 0, rank = 0, slot = 0;
};

struct BpmnFlow {
    std::string id, name;
    std::size_t from = 0, to = 0;     ///< indices into BpmnProcess::nodes
    std::optional<std::size_t> edge;  ///< index into FlowGraph::edges; nothing for one that joins an added node
};

/// One procedure of an SOP as a BPMN process.
struct BpmnProcess {
    SwimlaneGrid grid;
    std::vector<BpmnNode> nodes;
    std::vector<BpmnFlow> flows;
};

/// A way from one procedure into another, which BPMN has as a message.
struct BpmnMessage {
    std::string id, name, from, to;  ///< ids of the tasks
};

struct BpmnModel {
    std::vector<BpmnProcess> processes;
    std::vector<BpmnMessage> messages;
};

/// The flow of an SOP in the terms of BPMN:
/// - each symbol is a task with the text of its step; the capsules at both ends are tasks too, with an event before or
///   behind, because on the form they carry an activity;
/// - a decision with two ways or more is a task, then an exclusive gateway; one with fewer is a task alone
///   ("decision-without-branches");
/// - another symbol with several ways gets a gateway: parallel, or exclusive when the ways bear labels;
/// - work that nothing leads to or that leads nowhere gets an event, as BPMN reads it anyway. These are `added`.
/// Losses: "symbol-kind" (a capsule in mid-flow, or a symbol of no known kind, is a plain task),
/// "way-between-procedures" (a message), and those of build_swimlane_grids.
BpmnModel build_bpmn_model(const Sop& sop, const FlowGraph& graph, const std::string& pointer, LossReport& losses);

}  // namespace alihsop
