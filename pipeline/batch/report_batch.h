#pragma once

#include "models/batch_report.h"
#include "pipeline/batch/run_batch.h"

namespace alihsop {

/// Holds a shelf against its workspace: which binders have their result, which are missing, which failed; and writes
/// report.json. Opens no source. For after the last shard. Throws as run_batch does.
BatchReport report_batch(const BatchSettings& settings);

/// Whether the workspace holds this binder's result: of this source, these settings, this program and model.
[[nodiscard]] bool has_result(const BinderState& state, const Generator& generator, const ShelfBinder& binder);

}  // namespace alihsop
