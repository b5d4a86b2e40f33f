// For machines and for people who compare two runs: members in a fixed order, nothing that depends on when or
// where the run was.
#include "models/json/batch_report_json.h"

#include <nlohmann/json.hpp>

#include "models/json/byte_text.h"
#include "models/json/json_text.h"
#include "models/json/totals_json.h"

namespace alihsop {
namespace {

using Json = nlohmann::ordered_json;

const char* state_name(const BatchReport::Entry& entry)
{
    if (entry.state.stage == BinderState::Stage::failed) return "failed";
    return entry.missing ? "missing" : "done";
}

Json entry_json(const BatchReport::Entry& entry)
{
    Json json;
    json["binder"] = text_of_bytes(entry.binder);
    json["folder"] = entry.folder;
    json["state"] = state_name(entry);
    json["totals"] = to_json(entry.state.totals);
    json["message"] = entry.state.error ? Json(entry.state.error->message) : Json(nullptr);
    return json;
}

}  // namespace

std::string write_batch_report_text(const BatchReport& report)
{
    Json json;
    json["binders"] = report.binders.size();
    json["missing"] = report.missing;
    json["failed"] = report.failed;
    json["totals"] = to_json(report.totals);
    json["each"] = Json::array();
    for (const auto& entry : report.binders) json["each"].push_back(entry_json(entry));
    return write_json_text(json);
}

}  // namespace alihsop
