#pragma once

#include <vector>

#include "models/sop.h"

namespace alihsop {

/// One official signs most SOPs of a binder, each time under another signature and stamp. The readings of each person's
/// office, name, rank and NIP are compared: the one that is nearest to all takes the place of those that differ from it
/// by a few letters. What was changed has the origin `consensus`, its own reading in `was`, and is marked for review
/// ("differs-from-binder"). Numerals are never changed by this ("ASISTEN I", "ASISTEN II" are two offices), and nothing
/// is added where nothing was read.
void agree_on_signers(std::vector<Sop>& sops);

}  // namespace alihsop
