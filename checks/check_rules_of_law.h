#pragma once

#include <string>
#include <vector>

#include "checks/finding_list.h"

namespace alihsop {

/// "UU-23-2014": what a rule is called, whatever its title; empty when kind, number or year is missing.
std::string canonical_key(const Peraturan& rule);

/// The legal basis of one SOP: complete citations, none from after the SOP, none twice, the higher before the lower.
void check_rules_of_law(const CheckedSop& checked, FindingList& findings);

/// The same rule under another title elsewhere in the binder.
void check_titles_of_rules(const std::vector<CheckedSop>& sops, FindingList& findings);

}  // namespace alihsop
