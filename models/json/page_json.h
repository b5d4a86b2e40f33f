#pragma once

#include <nlohmann/json_fwd.hpp>

#include "models/json/json_place.h"
#include "models/page.h"

namespace alihsop {

/// A page as docs/sop-json.md has it.
nlohmann::ordered_json to_json(const Page& page);

/// Throws Failure(invalid_document).
Page page_from_json(const JsonPlace& place);

}  // namespace alihsop
