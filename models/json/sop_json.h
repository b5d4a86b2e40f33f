#pragma once

#include <nlohmann/json_fwd.hpp>

#include "models/json/json_place.h"
#include "models/sop.h"

namespace alihsop {

/// An SOP as docs/sop-json.md has it.
nlohmann::ordered_json to_json(const Sop& sop);

/// Throws Failure(invalid_document).
Sop sop_from_json(const JsonPlace& place);

}  // namespace alihsop
