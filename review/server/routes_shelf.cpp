// A shelf of thousands of binders is indexed on the first visit, a second and a half at a time; the page asks
// again as long as some are left.
#include "review/server/exchange.h"
#include "review/server/routes.h"

namespace alihsop {
namespace {

constexpr std::chrono::milliseconds kPatience{1500};  // of a shelf's first view: the rest follows

}  // namespace

void add_shelf_routes(httplib::Server& server, ReviewRoom room)
{
    server.Get("/api/shelf", [room](const httplib::Request&, httplib::Response& response) {
        const auto left = room.index.refresh(room.shelf, kPatience);
        send(response, {200,
                        {{"workspace", room.shelf.root().filename().string()},
                         {"left", left},
                         {"binders", room.index.binders()}}});
    });
    server.Get("/api/search", [room](const httplib::Request& request, httplib::Response& response) {
        send(response, {200, {{"hits", room.index.search(request.get_param_value("q"))}}});
    });
}

}  // namespace alihsop
