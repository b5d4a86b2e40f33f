#pragma once

#include "models/batch_report.h"
#include "pipeline/batch/batch_settings.h"

namespace alihsop {

/// Holds a shelf against its workspace: which binders have their result, which are missing, which failed; and writes
/// report.json. Opens no source. For after the last shard. Throws as run_batch does.
BatchReport report_batch(const BatchSettings& settings);

}  // namespace alihsop
