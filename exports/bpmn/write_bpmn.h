#pragma once

#include "exports/export_request.h"

namespace alihsop {

/// A file an SOP: BPMN 2.0 with its diagram. A procedure is a pool, an actor a lane in the order of the columns, a
/// super-heading a lane that holds lanes. What BPMN has no place for stands in extension elements of the namespace
/// kSopNamespace. Positions are those of the form's table: a step a rank, an actor a lane.
/// An SOP without steps has no file ("sop-without-flow").
Export write_bpmn(const ExportRequest& request);

/// Of the extension elements: <sop:langkah>, <sop:waktu>, …; docs/feeds.md tells them.
inline constexpr const char* kSopNamespace = "urn:alihsop:sop:1";

}  // namespace alihsop
