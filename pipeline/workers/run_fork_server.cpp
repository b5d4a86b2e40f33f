// Method: a process that has loaded the libraries and the language model, and has read nothing foreign, is
// copied for each worker by clone with CLONE_PARENT, so that the copy is the run's child and can be waited for
// and killed by it. A start costs a copy of page tables instead of 0.05 s.
#include <sched.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <csignal>
#include <exception>
#include <optional>
#include <utility>

#include "extractors/text/recognise_line.h"
#include "imaging/ink/see_ink.h"
#include "pipeline/workers/limit_worker.h"
#include "pipeline/workers/message.h"
#include "pipeline/workers/page_worker.h"
#include "pipeline/workers/pass_socket.h"
#include "pipeline/workers/serve_run.h"
#include "pipeline/workers/worker_task.h"
#include "pipeline/workers/worker_terms.h"

namespace alihsop {
namespace {

/// A model that cannot be loaded is the workers' trouble, who can say so.
std::optional<LineRecogniser> load_engine(const WorkerSettings& settings)
{
    try {
        return LineRecogniser(settings.model);
    } catch (const std::exception&) {
        return std::nullopt;
    }
}

/// This process once more, with the same parent. Not by fork(), which knows no CLONE_PARENT; the process has one
/// thread.
pid_t fork_as_sibling()
{
    return static_cast<pid_t>(::syscall(SYS_clone, CLONE_PARENT | SIGCHLD, nullptr, nullptr, nullptr, nullptr));
}

bool tell_pid(pid_t pid) { return ::send(kWorkerSocket, &pid, sizeof pid, MSG_NOSIGNAL) == sizeof pid; }

}  // namespace

int run_fork_server()
{
    live_for_run();
    MessageAssembler assembler;
    const auto first = receive_message(kWorkerSocket, assembler);
    if (!first) return 0;
    const auto settings = settings_of(*first);
    limit_memory(settings.memory_megabytes);
    limit_cpu_time(settings.cpu_seconds);
    keep_freed_memory();
    auto engine = load_engine(settings);
    load_ink_net();
    // Only after this are sockets sent: one that comes beside the settings' bytes would be lost.
    if (!tell_pid(::getpid())) return 0;
    while (const auto socket = take_socket(kWorkerSocket)) {
        limit_cpu_time(settings.cpu_seconds);  // for this worker's start: those of a whole shelf take more
        const pid_t pid = fork_as_sibling();
        if (pid == 0) {
            if (::dup2(*socket, kWorkerSocket) < 0) ::_exit(1);
            serve_run(std::move(engine));
        }
        ::close(*socket);
        if (!tell_pid(pid)) break;
    }
    ::_exit(0);
}

}  // namespace alihsop
