#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "models/binder_totals.h"

namespace alihsop {

/// How a workspace stands, from its files alone; while a run is at work on it too.
struct WorkspaceStatus {
    long binders =
        0;  ///< that the last runs found (all shards together), or are known from the workspace, whichever is more
    long done = 0;
    long working = 0;  ///< begun
    long failed = 0;
    long pages_done = 0;                                        ///< with those of the binders in work
    long pages_left = 0;                                        ///< of the binders in work
    BinderTotals totals;                                        ///< of those done
    double pages_per_minute = 0;                                ///< over the last ten minutes of work; 0 = unknown
    std::string last_event;                                     ///< its time, UTC; empty = none
    bool running = false;                                       ///< a run began and has not said that it ended
    std::map<std::string, double> stage_seconds;                ///< CPU time of the latest pages by stage
    std::vector<std::pair<std::string, std::string>> failures;  ///< binder and reason
};

/// Throws Failure(missing_input) when the folder is no workspace.
[[nodiscard]] WorkspaceStatus workspace_status(const std::filesystem::path& root);

}  // namespace alihsop
