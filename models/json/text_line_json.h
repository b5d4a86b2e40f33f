#pragma once

#include <nlohmann/json_fwd.hpp>

#include "models/json/json_place.h"
#include "models/text_line.h"

// A line of text with its words. Reading throws Failure(invalid_document).
namespace alihsop {

nlohmann::ordered_json to_json(const TextLine& line);
TextLine text_line_from_json(const JsonPlace& place);

}  // namespace alihsop
