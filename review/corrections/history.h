#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "review/corrections/correction.h"

namespace alihsop {

/// The sequences of the corrections that hold: made, and not undone (or done again after that).
[[nodiscard]] std::set<int> corrections_in_force(const std::vector<Correction>& log);

/// What undo would take back next: the person's latest correction in force. Nobody takes back another's.
[[nodiscard]] std::optional<int> next_to_undo(const std::vector<Correction>& log, const std::string& who);

/// What redo would do again: the correction that the person undid last, as long as he has made no new one since.
[[nodiscard]] std::optional<int> next_to_redo(const std::vector<Correction>& log, const std::string& who);

}  // namespace alihsop
