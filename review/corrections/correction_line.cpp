// Method: a line is a JSON object whose last member is the SHA-256 of all that stands before that member, with
// the hash of the line before among it. To change a line unseen one has to write all later ones anew; this
// guards against slips and quiet edits, not against somebody who may replace the whole file.
#include "review/corrections/correction_line.h"

#include "imaging/sources/hash_bytes.h"
#include "models/failure.h"
#include "models/json/json_names.h"
#include "models/json/json_text.h"
#include "models/json/value_json.h"

namespace alihsop {
namespace {

using Json = nlohmann::ordered_json;
using Kind = Change::Kind;
using Action = Correction::Action;

constexpr auto kKinds = std::to_array<JsonName<Kind>>({{Kind::set, "set"},
                                                       {Kind::confirm, "confirm"},
                                                       {Kind::illegible, "illegible"},
                                                       {Kind::add, "add"},
                                                       {Kind::remove, "remove"},
                                                       {Kind::move, "move"},
                                                       {Kind::accept, "accept"},
                                                       {Kind::reopen, "reopen"}});
constexpr auto kActions =
    std::to_array<JsonName<Action>>({{Action::correct, "correct"}, {Action::undo, "undo"}, {Action::redo, "redo"}});

constexpr std::string_view kHashMember = ",\"hash\":\"";
constexpr std::size_t kHashDigits = 64;
// The hash stands last, so that what is hashed is the line's beginning, byte by byte.
constexpr std::size_t kTailSize = kHashMember.size() + kHashDigits + 2;  // and "}

Json place_json(const Place& place)
{
    Json json;
    json["sop_page"] = place.sop_page;
    json["page"] = place.page;
    json["box"] = to_json(place.box);
    json["page_width"] = place.page_width;
    return json;
}

Json change_json(const Change& change)
{
    Json json;
    json["kind"] = to_name(kKinds, change.kind);
    json["pointer"] = change.pointer;
    json["before"] = change.before;
    json["after"] = change.after;
    json["place"] = place_json(change.place);
    // Only corrections that name actors, steps or symbols have it.
    if (!change.meant.empty()) json["meant"] = change.meant;
    return json;
}

Correction correction_of(const Json& json)
{
    const JsonPlace place(json);
    Correction correction;
    correction.sequence = place.at("sequence").integer();
    correction.time = place.at("time").text();
    correction.who = place.at("who").text();
    correction.action = from_name(kActions, place.at("action"));
    if (correction.action != Action::correct) {
        correction.of = place.at("of").integer();
        return correction;
    }
    correction.reading = place.at("reading").text();
    // For the complaint about what is no list.
    static_cast<void>(place.at("changes").items());
    for (const auto& change : json.at("changes")) correction.changes.push_back(change_from_json(change));
    return correction;
}

[[noreturn]] void fail(const std::string& what)
{
    throw Failure(FailureKind::invalid_document, what, "Restore corrections.jsonl from a backup.");
}

}  // namespace

Change change_from_json(const Json& json)
{
    const JsonPlace place(json);
    Change change;
    change.kind = from_name(kKinds, place.at("kind"));
    change.pointer = place.at("pointer").text();
    if (place.has("before")) change.before = json.at("before");
    if (place.has("after")) change.after = json.at("after");
    if (place.has("meant") && json.at("meant").is_object()) change.meant = json.at("meant");
    if (!place.has("place")) return change;
    const auto on_paper = place.at("place");
    change.place = {on_paper.at("sop_page").integer(), on_paper.at("page").integer(), box_from_json(on_paper.at("box")),
                    on_paper.at("page_width").integer()};
    return change;
}

ChainedLine write_correction_line(const Correction& correction, std::string_view previous)
{
    Json json;
    json["sequence"] = correction.sequence;
    json["time"] = correction.time;
    json["who"] = correction.who;
    json["action"] = to_name(kActions, correction.action);
    if (correction.action == Action::correct) {
        json["reading"] = correction.reading;
        json["changes"] = Json::array();
        for (const auto& change : correction.changes) json["changes"].push_back(change_json(change));
    } else {
        json["of"] = correction.of;
    }
    // The hash of the line before: taking one out, or changing one, breaks the chain at the next.
    json["previous"] = std::string(previous);
    auto text = write_json_line(json);
    // The closing brace: the hash's member is put in by hand, so that exactly these bytes are hashed.
    text.pop_back();
    auto hash = hash_bytes(text);
    text.append(kHashMember).append(hash).append("\"}");
    return {std::move(text), std::move(hash)};
}

std::string_view hash_in_line(std::string_view line)
{
    if (line.size() < kTailSize || line.substr(line.size() - kTailSize, kHashMember.size()) != kHashMember) return {};
    return line.substr(line.size() - kHashDigits - 2, kHashDigits);
}

Correction read_correction_line(std::string_view line, std::string_view previous)
{
    const auto json = read_json_text(line);
    const auto hash = hash_in_line(line);
    if (hash.empty() || hash_bytes(line.substr(0, line.size() - kTailSize)) != hash)
        fail("the line was changed after it was written");
    if (JsonPlace(json).at("previous").text() != previous) fail("the line does not follow from the one before it");
    return correction_of(json);
}

}  // namespace alihsop
