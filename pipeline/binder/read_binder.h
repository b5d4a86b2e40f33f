#pragma once

#include <vector>

#include "models/binder.h"
#include "models/page_reading.h"
#include "pipeline/binder/binder_evidence.h"
#include "pipeline/weigh_values/mark_settings.h"

namespace alihsop {

/// The recipe for a binder: name the pages, cut into SOPs, read each SOP's identity and steps, join tables over pages,
/// weigh what was read, check.
/// The readings are used up on the way: give them away (std::move) where a binder may be long.
/// `review`: which values a person should look at; `evidence`, when given, takes what the confidences rest on.
/// Fills `pages`, `sops` and `findings`; generator and source are the caller's.
[[nodiscard]] Binder read_binder(std::vector<PageReading> pages, const MarkSettings& review = {},
                                 BinderEvidence* evidence = nullptr);

}  // namespace alihsop
