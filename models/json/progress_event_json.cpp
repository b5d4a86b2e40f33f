// A log that is appended to by one run and read by others (status, people with a terminal): one event a line,
// members only where they say something. Unknown members are passed over, so that an older program can read a
// newer one's log.
#include "models/json/progress_event_json.h"

#include <nlohmann/json.hpp>

#include "models/json/byte_text.h"
#include "models/json/json_names.h"
#include "models/json/json_text.h"

namespace alihsop {
namespace {

using Json = nlohmann::ordered_json;
using Kind = ProgressEvent::Kind;

constexpr auto kKinds = std::to_array<JsonName<Kind>>({{Kind::run_started, "run-started"},
                                                       {Kind::passed_over, "passed-over"},
                                                       {Kind::page, "page"},
                                                       {Kind::binder_done, "binder-done"},
                                                       {Kind::binder_failed, "binder-failed"},
                                                       {Kind::run_ended, "run-ended"}});

void add_numbers(Json& json, const ProgressEvent& event)
{
    if (event.kind == Kind::run_started) {
        json["binders"] = event.binders;
        json["unchanged"] = event.unchanged;
    } else if (event.kind == Kind::page) {
        json["page"] = event.page;
        json["doubts"] = event.doubts;
        json["stages"] = event.stages;
    } else if (event.kind == Kind::binder_done) {
        json["pages"] = event.pages;
        json["failed_pages"] = event.failed_pages;
        json["doubts"] = event.doubts;
    }
}

void read_number(const JsonPlace& place, const char* member, int& number)
{
    if (place.has(member)) number = place.at(member).integer();
}

}  // namespace

std::string write_progress_line(const ProgressEvent& event)
{
    Json json;
    json["time"] = event.time;
    json["event"] = to_name(kKinds, event.kind);
    if (!event.binder.empty()) json["binder"] = text_of_bytes(event.binder);
    add_numbers(json, event);
    if (!event.message.empty()) json["message"] = event.message;
    return write_json_line(json);
}

ProgressEvent read_progress_line(std::string_view line)
{
    const Json json = read_json_text(line);
    const JsonPlace place(json);
    ProgressEvent event;
    event.time = place.at("time").text();
    event.kind = from_name(kKinds, place.at("event"));
    if (place.has("binder")) event.binder = bytes_of_text(place.at("binder").text());
    if (place.has("message")) event.message = place.at("message").text();
    if (place.has("stages")) event.stages = place.at("stages").text();
    read_number(place, "binders", event.binders);
    read_number(place, "unchanged", event.unchanged);
    read_number(place, "page", event.page);
    read_number(place, "pages", event.pages);
    read_number(place, "failed_pages", event.failed_pages);
    read_number(place, "doubts", event.doubts);
    return event;
}

}  // namespace alihsop
