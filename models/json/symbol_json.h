#pragma once

#include <nlohmann/json_fwd.hpp>

#include "models/flow_reading.h"
#include "models/json/json_place.h"

// A page's symbols, arrows and legend. Reading throws Failure(invalid_document).
namespace alihsop {

nlohmann::ordered_json to_json(const Symbol& symbol);
nlohmann::ordered_json to_json(const Arrow& arrow);
nlohmann::ordered_json to_json(const LegendEntry& entry);

Symbol symbol_from_json(const JsonPlace& place);
Arrow arrow_from_json(const JsonPlace& place);
LegendEntry legend_entry_from_json(const JsonPlace& place);

}  // namespace alihsop
