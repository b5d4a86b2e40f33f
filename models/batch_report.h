#pragma once

#include <optional>
#include <string>
#include <vector>

#include "models/binder_state.h"

namespace alihsop {

/// What became of a whole shelf: report.json of a workspace.
struct BatchReport {
    struct Entry {
        std::string binder;
        std::string folder;   ///< under binders/ in the workspace
        bool missing = true;  ///< no result yet, or one of another source, other settings or another program
        BinderState state;    ///< what is known of it
    };
    std::vector<Entry> binders;  ///< by name
    long missing = 0;
    long failed = 0;
    BinderTotals totals;  ///< of those that are there
};

}  // namespace alihsop
