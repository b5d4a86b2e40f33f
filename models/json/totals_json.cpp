// Shared by state.json and report.json, so that both count alike.
#include "models/json/totals_json.h"

#include <nlohmann/json.hpp>

namespace alihsop {

nlohmann::ordered_json to_json(const BinderTotals& totals)
{
    nlohmann::ordered_json json;
    json["pages"] = totals.pages;
    json["sops"] = totals.sops;
    json["steps"] = totals.steps;
    json["to_review"] = totals.to_review;
    json["errors"] = totals.errors;
    return json;
}

BinderTotals totals_from_json(const JsonPlace& place)
{
    return {place.at("pages").integer(), place.at("sops").integer(), place.at("steps").integer(),
            place.at("to_review").integer(), place.at("errors").integer()};
}

}  // namespace alihsop
