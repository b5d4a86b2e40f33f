#pragma once

#include "exports/export_request.h"

namespace alihsop {

/// The shapes of SOPFlow (howlil): two files an SOP with steps.
/// - sop-0001.prosedur.json, the body of sop-generate-app's PATCH of a procedure: `pelaksana`, `langkah`, tied by ids
/// of
///   our own; beside them `master`, the names that the ids of actors stand for, which its user maps to that tool's own.
/// - sop-0001.draft.json, the draft of sop-auto-fill: names and row numbers, no ids. It wants a time for each step and
/// 2
///   to 25 steps; where it would be refused there is none ("draft-refused", at what stands in the way).
/// Losses: those of the row model (without jumps), "time-not-derived", "range-cut" (the lower end of a range of time),
/// "working-days" (only days), "placeholder" (the draft wants a text: "-"), "text-cut" (longer than that tool takes),
/// "field-without-place".
Export write_sopflow_json(const ExportRequest& request);

}  // namespace alihsop
