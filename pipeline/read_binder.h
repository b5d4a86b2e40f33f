#pragma once

#include <vector>

#include "models/binder.h"
#include "models/page_reading.h"

namespace alihsop {

/// The recipe for a binder: name the pages, cut into SOPs, read each SOP's identity and steps, join tables over pages,
/// check.
/// Fills `pages`, `sops` and `findings`; generator and source are the caller's.
[[nodiscard]] Binder read_binder(const std::vector<PageReading>& pages);

}  // namespace alihsop
