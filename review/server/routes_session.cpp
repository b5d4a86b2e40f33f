// The page's own files are built into the program and sent to anybody, as they hold no data; everything else
// needs a session. A file's name is matched by its path's pattern, and looked up in a list: there is no way to
// the disk.
#include "review/server/exchange.h"
#include "review/server/page_files.h"
#include "review/server/routes.h"

namespace alihsop {
namespace {

using Json = nlohmann::ordered_json;

void send_file(httplib::Response& response, std::string_view name)
{
    const auto* file = find_page_file(name);
    if (file == nullptr) return send_refusal(response, 404, "not-there");
    // Asked again at each load, so that an update of the program shows at once.
    response.set_header("Cache-Control", "no-cache");
    response.set_content(file->bytes.data(), file->bytes.size(),
                         std::string(file->type) + (file->type.starts_with("text/") ? "; charset=utf-8" : ""));
}

void open_session(const httplib::Request& request, httplib::Response& response, Guard& guard)
{
    const auto body = body_of(request);
    const auto text = [&](const char* name) {
        return body.contains(name) && body[name].is_string() ? body[name].get<std::string>() : std::string();
    };
    Guard::Refused refused{};
    const auto session = guard.open_session(text("who"), text("password"), request.remote_addr, refused);
    if (!session) return send_refusal(response, refused.status, refused.code);
    response.set_header("Set-Cookie", session->cookie);
    send(response, {200, {{"csrf", session->csrf}}});
}

}  // namespace

void add_session_routes(httplib::Server& server, ReviewRoom room)
{
    server.Get("/", [](const httplib::Request&, httplib::Response& response) { send_file(response, "index.html"); });
    server.Get(R"(/([a-z]{1,20}\.(?:js|css|svg)))", [](const httplib::Request& request, httplib::Response& response) {
        send_file(response, request.matches[1].str());
    });
    server.Get("/api/session", [room](const httplib::Request& request, httplib::Response& response) {
        const auto session = room.guard.session_of(facts_of(request));
        Json body{{"needs_password", room.guard.needs_password()}, {"who", nullptr}, {"csrf", nullptr}};
        if (session) body["who"] = session->who;
        if (session) body["csrf"] = session->csrf;
        send(response, {200, body});
    });
    server.Post("/api/session", [room](const httplib::Request& request, httplib::Response& response) {
        open_session(request, response, room.guard);
    });
    server.Post("/api/leave", [room](const httplib::Request& request, httplib::Response& response) {
        room.guard.close_session(facts_of(request));
        send(response, {200, Json::object()});
    });
}

}  // namespace alihsop
