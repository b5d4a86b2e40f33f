#pragma once

#include <string>
#include <vector>

#include "exports/bpmn/bpmn_process.h"
#include "exports/export_request.h"

namespace pugi {
class xml_node;
}

namespace alihsop {

/// Lanes [first, last) that stand under one super-heading; alone and without a name when they have none.
struct LaneGroup {
    std::string name;
    std::size_t first = 0, last = 0;
};

/// The lanes in order; neighbours of one super-heading are one group.
std::vector<LaneGroup> lane_groups(const SwimlaneGrid& grid, const Sop& sop);
std::string lane_name(const SwimlaneGrid& grid, const Sop& sop, std::size_t lane);

// Ids, by the number of the process from 0.
std::string participant_id(std::size_t process);
std::string process_id(std::size_t process);
std::string lane_id(std::size_t process, std::size_t lane);
std::string group_id(std::size_t process, const LaneGroup& group);

/// <bpmndi:BPMNDiagram>: a shape for each pool, lane, event, task and gateway, an edge for each flow; pools one after
/// the other. Gateways (50) and events (36) have the sizes of the usual modellers; tasks are 140 wide, and from 80 as
/// high as their text needs.
void draw_bpmn_diagram(pugi::xml_node& root, const BpmnModel& model, const Sop& sop, FlowDirection direction);

}  // namespace alihsop
