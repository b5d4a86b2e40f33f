#pragma once

#include <vector>

#include "models/binder.h"
#include "pipeline/weigh_values/evidence.h"
#include "pipeline/weigh_values/mark_settings.h"

namespace alihsop {

/// Makes each value's confidence the probability that its text is exactly right, from all that speaks for and against
/// it (evidence.h), and marks the least sure for review ("low-confidence"). Marks with another reason stay. Call it
/// once, when the binder is put together and the confidences are still the engine's. Gives what the confidences rest
/// on.
std::vector<Evidence> weigh_values(Binder& binder, const MarkSettings& review);

/// What values' confidences rest on, as CSV: pointer, kind, and the clues by their names.
std::string write_evidence(const std::vector<Evidence>& all);

}  // namespace alihsop
