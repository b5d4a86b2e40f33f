#pragma once

#include "models/flow_graph.h"

namespace pugi {
class xml_node;
}

// What BPMN has no place for, as <bpmn:extensionElements> of the namespace kSopNamespace.
namespace alihsop {

/// <sop:sop id=…> with <sop:isian nama=…> for each field and <sop:daftar nama=…> for each list of the identity form.
void add_sop_extension(pugi::xml_node& parent, const Sop& sop);

/// <sop:langkah id=… no=…> with kelengkapan, waktu, output, keterangan; and <sop:simbol id=… jenis=… confidence=…>.
void add_node_extension(pugi::xml_node& parent, const Sop& sop, const FlowNode& node);

/// <sop:panah ids=… confidence=…>, and <sop:konektor id=… …> for each connector that was folded away.
void add_flow_extension(pugi::xml_node& parent, const Sop& sop, const FlowEdge& edge);

}  // namespace alihsop
