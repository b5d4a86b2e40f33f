#pragma once

#include "checks/finding_list.h"

namespace alihsop {

/// The times of the steps: there, durations, and not far from the others of their unit.
void check_durations(const CheckedSop& checked, FindingList& findings);

}  // namespace alihsop
