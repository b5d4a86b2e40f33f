#pragma once

#include "exports/export_request.h"

namespace alihsop {

/// A file an SOP with steps: the body of openSOP's POST /api/sop (title, tabularSteps, flowchartData, …).
/// `departmentId` is null: it names a row of that tool's own table, which its user fills in. Losses: those of the row
/// model (without jumps; they concern tabularSteps, flowchartData holds every way), "actor-unread" (that tool refuses a
/// step without one), "field-without-place" (that tool has no place for it or makes its own, such as the number).
Export write_opensop_json(const ExportRequest& request);

}  // namespace alihsop
