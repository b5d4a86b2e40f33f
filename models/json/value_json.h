#pragma once

#include <array>
#include <nlohmann/json_fwd.hpp>

#include "models/finding.h"
#include "models/json/json_place.h"
#include "models/value.h"

// What was read from paper, to JSON and back. Members stand in the order of docs/sop-json.md; `reasons` and `was` are
// left out when there are none; a subtype's members come last. Reading ignores members that it does not know and throws
// Failure(invalid_document) for what is missing or of another type.
namespace alihsop {

nlohmann::ordered_json to_json(const Box& box);
nlohmann::ordered_json to_json(const Value& value);
nlohmann::ordered_json to_json(const DateValue& value);
nlohmann::ordered_json to_json(const DurationValue& value);
nlohmann::ordered_json to_json(const NipValue& value);
nlohmann::ordered_json to_json(const RuleValue& value);
nlohmann::ordered_json to_json(const Finding& finding);
nlohmann::ordered_json to_json(TextOrigin origin);

Box box_from_json(const JsonPlace& place);
std::array<int, 2> point_from_json(const JsonPlace& place);
Value value_from_json(const JsonPlace& place);
DateValue date_from_json(const JsonPlace& place);
DurationValue duration_from_json(const JsonPlace& place);
NipValue nip_from_json(const JsonPlace& place);
RuleValue rule_from_json(const JsonPlace& place);
Finding finding_from_json(const JsonPlace& place);
TextOrigin origin_from_json(const JsonPlace& place);

}  // namespace alihsop
