#include "pipeline/workers/fork_server.h"

#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <array>
#include <utility>

#include "pipeline/workers/message.h"
#include "pipeline/workers/pass_socket.h"
#include "pipeline/workers/worker_terms.h"

namespace alihsop {
namespace {

/// A server that needs longer, most of it for the model, is done without.
constexpr timeval kLongestAnswer{20, 0};  // seconds, microseconds

/// The process id that the server tells: its own when it is ready, then that of each new worker; -1 when it tells none.
pid_t receive_pid(int socket)
{
    pid_t pid = -1;
    return ::recv(socket, &pid, sizeof pid, MSG_WAITALL) == sizeof pid ? pid : -1;
}

}  // namespace

StartedProcess ForkServer::start_worker()
{
    if (given_up_) return start_process(kWorkerVerb);
    if (const auto worker = fork_worker()) {
        has_served_ = true;
        return *worker;
    }
    end();
    // One that has served and is gone (killed, out of memory) gets a successor; one that never served does not.
    given_up_ = !std::exchange(has_served_, false);
    return start_process(kWorkerVerb);
}

std::optional<StartedProcess> ForkServer::fork_worker()
{
    if (server_.pid < 0) {
        server_ = start_process(kForkServerVerb);
        // A server that hangs must not hang the program.
        ::setsockopt(server_.socket, SOL_SOCKET, SO_RCVTIMEO, &kLongestAnswer, sizeof kLongestAnswer);
        if (!send_message(server_.socket, to_message(settings_)) || receive_pid(server_.socket) != server_.pid)
            return std::nullopt;
    }
    std::array<int, 2> ends{};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) return std::nullopt;
    const pid_t pid = pass_socket(server_.socket, ends[1]) ? receive_pid(server_.socket) : -1;
    ::close(ends[1]);
    if (pid > 0) return StartedProcess{pid, ends[0]};
    ::close(ends[0]);
    return std::nullopt;
}

void ForkServer::end()
{
    if (server_.pid < 0) return;
    static_cast<void>(kill_and_reap(server_.pid));
    ::close(server_.socket);
    server_ = {};
}

}  // namespace alihsop
