#pragma once

#include "exports/export_request.h"

namespace alihsop {

/// A file an SOP with a flow, for Graphviz: a cluster an actor, steps in their order. Runs down, or to the right with
/// FlowDirection::horizontal.
Export write_dot(const ExportRequest& request);

}  // namespace alihsop
