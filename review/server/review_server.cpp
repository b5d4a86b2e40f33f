// Method: one process, one workspace, a lock against a second one. Every request passes admit() first: host,
// origin, session, token; only then a route sees it. Exceptions end here as an answer: a Failure about a
// document is the sender's fault (400), any other is ours (500), and the server goes on.
//
// Threads are as many as a handful of browsers keep connections open; each waits most of its time.
#include "review/server/review_server.h"

#include <httplib.h>

#include <atomic>
#include <thread>

#include "models/failure.h"
#include "pipeline/batch/binder_lock.h"
#include "review/server/exchange.h"
#include "review/server/guard.h"
#include "review/server/page_files.h"
#include "review/server/paper_reader.h"
#include "review/server/review_places.h"
#include "review/server/routes.h"

namespace alihsop {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t kLargestBody = 1U << 20U;  // bytes; a correction takes some hundred
constexpr std::size_t kThreads = 32;             // a browser keeps up to six connections open
constexpr std::size_t kRequestsOnAConnection = 1000;

BinderLock lock_workspace(const fs::path& root)
{
    std::error_code ignored;
    fs::create_directories(root / "locks", ignored);
    // Two servers over one log would give two lines the same number.
    auto lock = BinderLock::take(root / "locks" / "review.lock");
    if (!lock)
        throw Failure(FailureKind::cannot_write, "another alihsop review is at work on " + root.string(),
                      "Use that one, or end it first.");
    return std::move(*lock);
}

}  // namespace

class ReviewServer::Rooms {
public:
    explicit Rooms(ReviewSettings settings)
        : settings_(std::move(settings)),
          shelf_(settings_.workspace),
          lock_(lock_workspace(settings_.workspace)),
          index_(settings_.workspace / "search.sqlite"),
          guard_(settings_),
          paper_(settings_.model),
          places_(settings_.workspace / "review-places.json")
    {
        server_.new_task_queue = [] { return new httplib::ThreadPool(kThreads); };
        server_.set_payload_max_length(kLargestBody);
        server_.set_keep_alive_max_count(kRequestsOnAConnection);
        server_.set_tcp_nodelay(true);
        server_.set_default_headers(safe_headers());
        server_.set_pre_routing_handler(
            [this](const httplib::Request& request, httplib::Response& response) { return admit(request, response); });
        server_.set_exception_handler([](const httplib::Request&, httplib::Response& response,
                                         const std::exception_ptr& trouble) { tell(trouble, response); });
        server_.set_error_handler([](const httplib::Request&, httplib::Response& response) {
            if (response.body.empty())
                // What the library refuses by itself has no body.
                send_refusal(response, response.status, response.status == 413 ? "too-large" : "not-there");
        });
        // What all routes share; each of them locks itself.
        const ReviewRoom room{shelf_, index_, guard_, paper_, places_};
        add_session_routes(server_, room);
        add_shelf_routes(server_, room);
        add_binder_routes(server_, room);
        add_picture_routes(server_, room);
        bind();
    }

    [[nodiscard]] int port() const { return port_; }
    void serve()
    {
        started_ = true;
        // A stop may come between binding and listening.
        if (!stopping_) server_.listen_after_bind();
        ended_ = true;
    }
    /// The library forgets a stop that comes before it listens.
    void stop()
    {
        stopping_ = true;
        while (started_ && !ended_ && !server_.is_running()) std::this_thread::yield();
        server_.stop();
    }

private:
    httplib::Server::HandlerResponse admit(const httplib::Request& request, httplib::Response& response)
    {
        // The library presses answers by brotli at its slowest; the reviewer waits less without.
        const_cast<httplib::Request&>(request).headers.erase("Accept-Encoding");
        const auto facts = facts_of(request);
        if (const auto refused = guard_.refuse(facts)) {
            send_refusal(response, refused->status, refused->code);
            return httplib::Server::HandlerResponse::Handled;
        }
        if (request.path.starts_with("/api/") && request.path != "/api/session" && !guard_.session_of(facts)) {
            send_refusal(
                response,
                // With the same cookie a GET would pass: the token is missing, not the session.
                request.method == "POST" && guard_.session_of({"GET", {}, {}, {}, {}, {}, facts.cookie}) ? 403 : 401,
                "no-session");
            return httplib::Server::HandlerResponse::Handled;
        }
        return httplib::Server::HandlerResponse::Unhandled;
    }

    static void tell(const std::exception_ptr& trouble, httplib::Response& response)
    {
        try {
            std::rethrow_exception(trouble);
        } catch (const Failure& failure) {
            // A body that is no JSON is the sender's fault, anything else ours.
            const bool theirs = failure.kind() == FailureKind::invalid_document;
            send_refusal(response, theirs ? 400 : 500, theirs ? "malformed" : "failed", failure.what());
        } catch (const std::exception& other) {
            send_refusal(response, 500, "failed", other.what());
        }
    }

    void bind()
    {
        port_ = settings_.port;
        const bool bound = settings_.port == 0 ? (port_ = server_.bind_to_any_port(settings_.address)) > 0
                                               : server_.bind_to_port(settings_.address, settings_.port);
        if (!bound)
            throw Failure(FailureKind::cannot_write,
                          "port " + std::to_string(settings_.port) + " of " + settings_.address + " cannot be used",
                          "Another program may have it; name another with --port.");
    }

    ReviewSettings settings_;
    Shelf shelf_;
    BinderLock lock_;
    SearchIndex index_;
    Guard guard_;
    PaperReader paper_;
    ReviewPlaces places_;
    httplib::Server server_;
    int port_ = 0;
    std::atomic<bool> started_ = false, stopping_ = false, ended_ = false;
};

ReviewServer::ReviewServer(ReviewSettings settings)
{
    if (!is_loopback(settings.address) && settings.password.empty())
        throw Failure(FailureKind::usage, "other machines can reach " + settings.address + ", and there is no password",
                      "Give one with --password-file.");
    rooms_ = std::make_unique<Rooms>(std::move(settings));
}

ReviewServer::~ReviewServer() = default;

int ReviewServer::port() const { return rooms_->port(); }
void ReviewServer::serve() { rooms_->serve(); }
void ReviewServer::stop() { rooms_->stop(); }

}  // namespace alihsop
