#pragma once

#include "exports/drawings/flow_sheet.h"

namespace pugi {
class xml_node;
}

namespace alihsop {

/// The flow table of the form: a lying page a sheet, with the symbols and ways drawn over the actors' columns.
void add_flow_pages(pugi::xml_node& body, const Sop& sop, const FlowGraph& graph);

}  // namespace alihsop
