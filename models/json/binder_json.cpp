// The whole of the contract's frame; its parts have files of their own. Members are written in the order of
// docs/sop-json.md, which is the order of the form.
#include "models/json/binder_json.h"

#include <nlohmann/json.hpp>

#include "models/json/json_writing.h"
#include "models/json/page_json.h"
#include "models/json/sop_json.h"
#include "models/json/value_json.h"

namespace alihsop {
namespace {

using Json = nlohmann::ordered_json;

Json generator_json(const Generator& generator)
{
    Json json;
    json["name"] = generator.name;
    json["version"] = generator.version;
    json["settings_sha256"] = generator.settings_sha256;
    json["ocr"]["engine"] = generator.ocr_engine;
    json["ocr"]["model"] = generator.ocr_model;
    json["ocr"]["model_sha256"] = generator.ocr_model_sha256;
    return json;
}

Generator read_generator(const JsonPlace& place)
{
    const auto ocr = place.at("ocr");
    return {place.at("name").text(), place.at("version").text(), place.at("settings_sha256").text(),
            ocr.at("engine").text(), ocr.at("model").text(),     ocr.at("model_sha256").text()};
}

}  // namespace

Json to_json(const Binder& binder)
{
    Json json;
    json["schema"] = kBinderSchemaName;
    json["generator"] = generator_json(binder.generator);
    json["source"]["name"] = binder.source.name;
    json["source"]["sha256"] = binder.source.sha256;
    json["source"]["page_count"] = binder.source.page_count;
    json["pages"] = list_json(binder.pages);
    json["sops"] = list_json(binder.sops);
    json["findings"] = list_json(binder.findings);
    return json;
}

Binder binder_from_json(const Json& json)
{
    const JsonPlace place(json);
    const auto schema = place.at("schema");
    if (schema.text() != kBinderSchemaName) schema.fail(std::string("\"") + kBinderSchemaName + '"');
    Binder binder;
    binder.generator = read_generator(place.at("generator"));
    const auto source = place.at("source");
    binder.source = {source.at("name").text(), source.at("sha256").text(), source.at("page_count").integer()};
    binder.pages = place.at("pages").list(page_from_json);
    binder.sops = place.at("sops").list(sop_from_json);
    binder.findings = place.at("findings").list(finding_from_json);
    return binder;
}

}  // namespace alihsop
