// A route is a path, a session, an open binder and one call; all that is decided is decided in ReviewedBinder.
// Paths bound the length of what they take, so that no id and no number needs a second look.
#include "exports/export_formats.h"
#include "models/json/json_place.h"
#include "review/server/exchange.h"
#include "review/server/routes.h"

namespace alihsop {
namespace {

using Json = nlohmann::ordered_json;
using Work = std::function<ReviewAnswer(ReviewedBinder&, const std::string& who, const httplib::Request&)>;

// As many as a page shows; set by hand.
constexpr std::size_t kLinesOfHistory = 200;

/// A handler for /api/binders/ID…: finds the binder and the person.
httplib::Server::Handler with_binder(ReviewRoom room, Work work)
{
    return [room, work = std::move(work)](const httplib::Request& request, httplib::Response& response) {
        const auto session = room.guard.session_of(facts_of(request));
        const auto binder = room.shelf.open(request.matches[1].str());
        if (!session) return send_refusal(response, 401, "no-session");
        if (!binder) return send_refusal(response, 404, "not-there");
        send(response, work(*binder, session->who, request));
    };
}

ReviewAnswer export_sop(ReviewedBinder& binder, const httplib::Request& request)
{
    const auto* format = find_export_format(request.matches[3].str());
    const auto sop = binder.binder_of_sop(static_cast<std::size_t>(std::stoul(request.matches[2].str())));
    if (format == nullptr || !sop) return {404, {{"code", "not-there"}}};
    const auto result =
        format->write({*sop, {0}, binder.folder().filename().string(), FlowDirection::horizontal, binder.folder()});
    Json files = Json::array();
    for (const auto& file : result.files) files.push_back({{"name", file.name}, {"content", file.content}});
    return {200, {{"files", files}}};
}

ReviewAnswer view_where_left_off(ReviewedBinder& binder, const std::string& who, ReviewPlaces& places)
{
    auto answer = binder.view(who);
    answer.body["resume"] = places.of(who, binder.folder().filename().string());
    return answer;
}

ReviewAnswer keep_place(ReviewedBinder& binder, const std::string& who, const httplib::Request& request,
                        ReviewPlaces& places)
{
    const bool kept =
        places.keep(who, binder.folder().filename().string(), JsonPlace(body_of(request)).at("pointer").text());
    return kept ? ReviewAnswer{200, Json::object()} : ReviewAnswer{422, {{"code", "malformed"}}};
}

}  // namespace

void add_binder_routes(httplib::Server& server, ReviewRoom room)
{
    const std::string binder = R"(/api/binders/([^/]{1,255}))";
    server.Get(binder, with_binder(room, [&places = room.places](auto& open, const auto& who, const auto&) {
                   return view_where_left_off(open, who, places);
               }));
    server.Post(binder + "/place",
                with_binder(room, [&places = room.places](auto& open, const auto& who, const auto& request) {
                    return keep_place(open, who, request, places);
                }));
    server.Get(binder + "/revision",
               with_binder(room, [](auto& open, const auto&, const auto&) { return open.revision(); }));
    server.Get(binder + "/history",
               with_binder(room, [](auto& open, const auto&, const auto&) { return open.history(kLinesOfHistory); }));
    server.Post(binder + "/corrections", with_binder(room, [](auto& open, const auto& who, const auto& request) {
                    return open.correct(body_of(request), who);
                }));
    server.Post(binder + "/undo",
                with_binder(room, [](auto& open, const auto& who, const auto&) { return open.undo(who); }));
    server.Post(binder + "/redo",
                with_binder(room, [](auto& open, const auto& who, const auto&) { return open.redo(who); }));
    // bpmn alone is shown by the page; the other formats are the program's export.
    server.Get(
        binder + R"(/sops/(\d{1,5})/(bpmn))",
        with_binder(room, [](auto& open, const auto&, const auto& request) { return export_sop(open, request); }));
}

}  // namespace alihsop
