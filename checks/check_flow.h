#pragma once

#include "checks/finding_list.h"

namespace alihsop {

/// What is drawn in the flow table: a symbol in each step, one start, an end, decisions that branch, connectors in
/// pairs. Silent about an SOP without any symbol, and about ways where there is no arrow.
void check_flow(const CheckedSop& checked, FindingList& findings);

/// Off-page connectors: each with its twin on another page, no letter for two pairs.
void check_connectors(const CheckedSop& checked, FindingList& findings);

}  // namespace alihsop
