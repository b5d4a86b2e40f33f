#pragma once

#include "exports/export_request.h"

namespace alihsop {

/// A file an SOP with a flow: a Mermaid flowchart, a subgraph an actor. Runs down, or to the right with
/// FlowDirection::horizontal. Made for Mermaid 9 and later; swimlanes proper came with 11.16 and are still in flux.
Export write_mermaid(const ExportRequest& request);

}  // namespace alihsop
