#pragma once

#include <string>

#include "models/binder.h"
#include "models/binder_state.h"
#include "pipeline/batch/find_binders.h"

namespace alihsop {

/// What a result depends on, as one hash.
[[nodiscard]] std::string result_identity(const Generator& generator, const std::string& source_sha256);

/// Whether the workspace holds this binder's result: of this source, these settings, this program and model.
[[nodiscard]] bool has_result(const BinderState& state, const Generator& generator, const ShelfBinder& binder);

}  // namespace alihsop
