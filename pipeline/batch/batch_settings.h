#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

#include "pipeline/batch/find_binders.h"
#include "pipeline/run/digitise_settings.h"

namespace alihsop {

/// How many troubled binders a batch bears: a number, or a share of its binders.
struct TroubleCeiling {
    double number = 0;
    bool per_cent = false;
};

struct BatchSettings {
    std::vector<std::filesystem::path> shelves;
    std::vector<std::filesystem::path> lists;
    std::filesystem::path workspace;
    DigitiseSettings digitise;     ///< of each binder; `pages` is not used
    bool stop_on_trouble = false;  ///< end at the first troubled binder: failed, or with a page that bears an error
    std::optional<TroubleCeiling> max_troubled;         ///< end when more binders than this are troubled
    std::optional<std::pair<int, int>> shard;           ///< {I, N}: only the I-th of N parts of the shelf, 1-based
    std::function<bool(const ShelfBinder&)> only = {};  ///< leaves out those for which it says no; empty = all
};

}  // namespace alihsop
