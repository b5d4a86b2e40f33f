#pragma once

#include <nlohmann/json_fwd.hpp>

#include "models/json/json_place.h"
#include "models/sop.h"

// The flow of an SOP: its steps, and the symbols and arrows that are drawn. Reading throws Failure(invalid_document).
namespace alihsop {

nlohmann::ordered_json to_json(const Langkah& langkah);
nlohmann::ordered_json to_json(const Alur& alur);

Langkah langkah_from_json(const JsonPlace& place);
Alur alur_from_json(const JsonPlace& place);

}  // namespace alihsop
