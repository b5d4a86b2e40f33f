#pragma once

#include <string>

#include "pipeline/batch/batch_observer.h"
#include "pipeline/batch/batch_settings.h"

namespace alihsop {

/// Digitises a shelf into a workspace, page by page over all workers, whatever the size of its binders. What has its
/// result already is left alone; what was begun is gone on with. docs/workspace.md tells the files.
/// Throws a Failure that meets every binder alike: no model, no room on the disk, no such shelf.
BatchOutcome run_batch(const BatchSettings& settings, BatchObserver& observer);

/// The part of a shelf that a binder of this name belongs to, 1..count: the same for ever, whatever else is in the
/// shelf.
[[nodiscard]] int shard_of(const std::string& binder, int count);

}  // namespace alihsop
