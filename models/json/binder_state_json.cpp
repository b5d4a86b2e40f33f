// A state is read back by a later run, perhaps of a newer program: whatever is missing or of another type makes
// it no state at all (Failure), and the binder is read anew rather than half trusted.
#include "models/json/binder_state_json.h"

#include <nlohmann/json.hpp>

#include "models/json/byte_text.h"
#include "models/json/json_names.h"
#include "models/json/json_text.h"
#include "models/json/totals_json.h"

namespace alihsop {
namespace {

using Json = nlohmann::ordered_json;
using Stage = BinderState::Stage;

constexpr auto kStages = std::to_array<JsonName<Stage>>(
    {{Stage::working, "working"}, {Stage::publishing, "publishing"}, {Stage::done, "done"}, {Stage::failed, "failed"}});

Json error_json(const std::optional<BinderState::Error>& error)
{
    if (!error) return nullptr;
    Json json;
    json["kind"] = error->kind;
    json["message"] = error->message;
    json["advice"] = error->advice;
    return json;
}

BinderState::Error read_error(const JsonPlace& place)
{
    return {place.at("kind").integer(), place.at("message").text(), place.at("advice").text()};
}

}  // namespace

std::string write_binder_state_text(const BinderState& state)
{
    Json json;
    json["binder"] = text_of_bytes(state.binder);
    json["source"] = text_of_bytes(state.source.native());
    json["signature"] = state.signature;
    json["source_sha256"] = state.source_sha256;
    json["identity"] = state.identity;
    json["page_count"] = state.page_count;
    json["stage"] = to_name(kStages, state.stage);
    json["totals"] = to_json(state.totals);
    json["error"] = error_json(state.error);
    return write_json_text(json);
}

BinderState read_binder_state_text(std::string_view text)
{
    const Json json = read_json_text(text);
    const JsonPlace place(json);
    BinderState state;
    state.binder = bytes_of_text(place.at("binder").text());
    state.source = bytes_of_text(place.at("source").text());
    state.signature = place.at("signature").text();
    state.source_sha256 = place.at("source_sha256").text();
    state.identity = place.at("identity").text();
    state.page_count = place.at("page_count").integer();
    state.stage = from_name(kStages, place.at("stage"));
    state.totals = totals_from_json(place.at("totals"));
    state.error = place.at("error").optional(read_error);
    return state;
}

}  // namespace alihsop
