#pragma once

#include "checks/finding_list.h"

namespace alihsop {

/// Number, name and dates of an SOP.
void check_identity(const CheckedSop& checked, FindingList& findings);

/// Who signed it: post, name, NIP, signature and stamp.
void check_signer(const CheckedSop& checked, FindingList& findings);

/// The six boxes below the head, but for what is about rules of law.
void check_boxes(const CheckedSop& checked, FindingList& findings);

}  // namespace alihsop
