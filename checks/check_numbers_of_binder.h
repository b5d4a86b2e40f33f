#pragma once

#include <vector>

#include "checks/finding_list.h"

namespace alihsop {

/// The numbers of a binder's SOPs: one pattern, none twice, no gaps in their sequence.
void check_numbers_of_binder(const std::vector<CheckedSop>& sops, FindingList& findings);

}  // namespace alihsop
