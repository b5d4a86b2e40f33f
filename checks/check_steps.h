#pragma once

#include "checks/finding_list.h"

namespace alihsop {

/// The rows of the flow table, without what is drawn in it: actors, numbers, activities, the quality standard.
void check_steps(const CheckedSop& checked, FindingList& findings);

/// Activities: their wording by rule 4 of the guideline, and the actors that they name.
void check_activities(const CheckedSop& checked, FindingList& findings);

/// Whether the text of a step decides something: "apabila", "jika", "setuju", "memeriksa" and the like.
bool has_condition(const std::string& activity);

/// Whether it tells of two ways to go on: "jika … jika tidak …", "apabila … maka … apabila tidak …".
bool has_two_ways(const std::string& activity);

}  // namespace alihsop
