#pragma once

#include <nlohmann/json_fwd.hpp>

#include "models/binder_totals.h"
#include "models/json/json_place.h"

namespace alihsop {

nlohmann::ordered_json to_json(const BinderTotals& totals);
/// Throws Failure(invalid_document).
BinderTotals totals_from_json(const JsonPlace& place);

}  // namespace alihsop
