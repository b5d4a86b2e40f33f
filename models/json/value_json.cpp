// Optional members that are nearly always absent (reasons, was, suggestion) are left out instead of null: most
// values have none of them.
#include "models/json/value_json.h"

#include <nlohmann/json.hpp>

#include "models/json/json_names.h"
#include "models/json/json_numbers.h"
#include "models/json/json_writing.h"

namespace alihsop {
namespace {

using Json = nlohmann::ordered_json;

// Names as the schema has them; the same table serves both ways.
constexpr auto kOrigins = std::to_array<JsonName<TextOrigin>>({{TextOrigin::ocr, "ocr"},
                                                               {TextOrigin::text_layer, "text-layer"},
                                                               {TextOrigin::correction, "correction"},
                                                               {TextOrigin::consensus, "consensus"}});
constexpr auto kSeverities = std::to_array<JsonName<Finding::Severity>>(
    {{Finding::Severity::error, "error"}, {Finding::Severity::warning, "warning"}, {Finding::Severity::info, "info"}});
constexpr auto kFindingOrigins = std::to_array<JsonName<Finding::Origin>>(
    {{Finding::Origin::reading, "reading"}, {Finding::Origin::source, "source"}});

/// The members that every Value has.
Json base_json(const Value& value)
{
    Json json;
    json["text"] = value.text;
    // Rounded, so that the same reading gives the same text on every machine.
    json["confidence"] = round_decimals(value.confidence);
    json["page"] = value.page;
    json["box"] = to_json(value.box);
    json["review"] = value.review;
    // Members that most values lack are left out: there are thousands of values in a binder.
    if (!value.reasons.empty()) json["reasons"] = value.reasons;
    json["origin"] = to_json(value.origin);
    if (value.was) json["was"] = *value.was;
    if (value.suggestion) json["suggestion"] = *value.suggestion;
    return json;
}

Json rule_json(const Peraturan& rule)
{
    Json json;
    json["jenis"] = rule.jenis;
    json["nomor"] = optional_json(rule.nomor);
    json["tahun"] = optional_json(rule.tahun);
    json["tentang"] = optional_json(rule.tentang);
    json["mengubah"] = Json::array();
    // A rule tells which ones it changes, and these again: the schema allows any depth, json_text no more than
    // 64.
    for (const auto& amendment : rule.mengubah) json["mengubah"].push_back(rule_json(amendment));
    return json;
}

Peraturan read_rule(const JsonPlace& place)
{
    Peraturan rule;
    rule.jenis = place.at("jenis").text();
    rule.nomor = place.at("nomor").optional_text();
    rule.tahun = place.at("tahun").optional([](const JsonPlace& year) { return year.integer(); });
    rule.tentang = place.at("tentang").optional_text();
    rule.mengubah = place.at("mengubah").list(read_rule);
    return rule;
}

}  // namespace

Json to_json(const Box& box) { return Json::array({box.x, box.y, box.width, box.height}); }
Json to_json(const Value& value) { return base_json(value); }
Json to_json(TextOrigin origin) { return to_name(kOrigins, origin); }

Json to_json(const DateValue& value)
{
    auto json = base_json(value);
    json["date"] = optional_json(value.date);
    return json;
}

Json to_json(const DurationValue& value)
{
    auto json = base_json(value);
    json["duration"] = optional_json(value.duration);
    if (value.duration_max) json["duration_max"] = *value.duration_max;
    if (value.working_days) json["working_days"] = true;
    return json;
}

Json to_json(const NipValue& value)
{
    auto json = base_json(value);
    json["nip"] = optional_json(value.nip);
    return json;
}

Json to_json(const RuleValue& value)
{
    auto json = base_json(value);
    json["rule"] = value.rule ? rule_json(*value.rule) : Json();
    return json;
}

Json to_json(const Finding& finding)
{
    Json json;
    json["severity"] = to_name(kSeverities, finding.severity);
    json["code"] = finding.code;
    json["origin"] = to_name(kFindingOrigins, finding.origin);
    json["message"] = finding.message;
    json["pointer"] = finding.pointer;
    if (!finding.values.empty()) json["values"] = finding.values;
    return json;
}

Box box_from_json(const JsonPlace& place)
{
    constexpr std::size_t kNumbers = 4;
    const auto numbers = place.list([](const JsonPlace& item) { return item.integer(); });
    // x, y, width, height.
    if (numbers.size() != kNumbers) place.fail("four integers");
    return {numbers[0], numbers[1], numbers[2], numbers[3]};
}

std::array<int, 2> point_from_json(const JsonPlace& place)
{
    const auto numbers = place.list([](const JsonPlace& item) { return item.integer(); });
    if (numbers.size() != 2) place.fail("two integers");
    return {numbers[0], numbers[1]};
}

Value value_from_json(const JsonPlace& place)
{
    Value value;
    value.text = place.at("text").text();
    value.confidence = place.at("confidence").number();
    value.page = place.at("page").integer();
    value.box = box_from_json(place.at("box"));
    value.review = place.at("review").boolean();
    if (place.has("reasons"))
        value.reasons = place.at("reasons").list([](const JsonPlace& reason) { return reason.text(); });
    value.origin = origin_from_json(place.at("origin"));
    if (place.has("was")) value.was = place.at("was").text();
    if (place.has("suggestion")) value.suggestion = place.at("suggestion").text();
    return value;
}

DateValue date_from_json(const JsonPlace& place) { return {value_from_json(place), place.at("date").optional_text()}; }

DurationValue duration_from_json(const JsonPlace& place)
{
    DurationValue value{value_from_json(place), place.at("duration").optional_text(), std::nullopt, false};
    if (place.has("duration_max")) value.duration_max = place.at("duration_max").optional_text();
    if (place.has("working_days")) value.working_days = place.at("working_days").boolean();
    return value;
}

NipValue nip_from_json(const JsonPlace& place) { return {value_from_json(place), place.at("nip").optional_text()}; }

RuleValue rule_from_json(const JsonPlace& place)
{
    return {value_from_json(place), place.at("rule").optional(read_rule)};
}

Finding finding_from_json(const JsonPlace& place)
{
    Finding finding;
    finding.severity = from_name(kSeverities, place.at("severity"));
    finding.code = place.at("code").text();
    finding.origin = from_name(kFindingOrigins, place.at("origin"));
    finding.message = place.at("message").text();
    finding.pointer = place.at("pointer").text();
    if (place.has("values"))
        finding.values = place.at("values").list([](const JsonPlace& value) { return value.text(); });
    return finding;
}

TextOrigin origin_from_json(const JsonPlace& place) { return from_name(kOrigins, place); }

}  // namespace alihsop
