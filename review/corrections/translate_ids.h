#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "review/corrections/correction.h"

namespace alihsop {

/// What the ids within a change's `after` stand for in the SOP of its pointer: see Change::meant.
[[nodiscard]] nlohmann::ordered_json meaning_of_ids(const nlohmann::ordered_json& document, const Change& change);

/// The ids that another reading has for the same actors, steps and symbols; an id that an added thing brings along and
/// that is taken becomes a new one. `sop_index` is the pointer's index in the other reading. False when one has lost
/// its place.
[[nodiscard]] bool translate_ids(const nlohmann::ordered_json& document, std::size_t sop_index, Change& change);

}  // namespace alihsop
