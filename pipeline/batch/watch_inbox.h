#pragma once

#include <chrono>

#include "pipeline/batch/run_batch.h"

namespace alihsop {

struct WatchSettings {
    BatchSettings batch;              ///< `shelves` holds the inbox
    std::chrono::seconds every{5};    ///< the inbox is looked through so often: this works on network shares too
    std::chrono::seconds settle{10};  ///< a source is whole when its size and time have not changed for so long
};

/// Digitises what arrives in a folder, until the observer asks to stop. A source that is still being written is left
/// alone until it is whole; one that failed is tried again when it has changed. Returns how often a batch was run.
/// Throws as run_batch does.
long watch_inbox(const WatchSettings& settings, BatchObserver& observer);

}  // namespace alihsop
