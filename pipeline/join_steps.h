#pragma once

#include <vector>

#include "extractors/steps/flow_table.h"
#include "models/sop.h"

namespace alihsop {

/// Joins the flow tables of one SOP, page by page, into its procedures (bagian), actors (pelaksana) and steps (langkah).
/// A table that carries on the one before adds to it; a row broken over the page becomes one step. A table with a
/// heading of its own begins a new procedure when its numbers begin anew.
void join_steps(Sop& sop, const std::vector<FlowTable>& tables);

}  // namespace alihsop
