// posix_spawn instead of fork and exec by hand: nothing of the run's memory is copied, and no code of ours runs
// between the two. The program is started by /proc/self/exe, so that an update of the file on the disk does not
// mix two versions in one run.
#include "pipeline/workers/start_process.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <string>

#include "models/failure.h"
#include "pipeline/workers/worker_terms.h"

namespace alihsop {
namespace {

[[noreturn]] void cannot_start(int error)
{
    throw Failure(FailureKind::internal, std::string("no worker process can be started: ") + std::strerror(error),
                  "Close other programs, or work with fewer --jobs.");
}

/// What a spawned program finds open and which signals reach it.
class SpawnPlan {
public:
    explicit SpawnPlan(int socket)
    {
        posix_spawn_file_actions_init(&files);
        // The libraries may print what they like: nobody hears it.
        for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
            posix_spawn_file_actions_addopen(&files, stream, "/dev/null", O_RDWR, 0);
        posix_spawn_file_actions_adddup2(&files, socket, kWorkerSocket);
        // Ctrl-C reaches the whole group: the run decides what becomes of the page in hand, not the terminal.
        sigset_t blocked;
        sigemptyset(&blocked);
        for (const int signal : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&blocked, signal);
        posix_spawnattr_init(&attributes);
        posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);
        posix_spawnattr_setsigmask(&attributes, &blocked);
    }
    ~SpawnPlan()
    {
        posix_spawn_file_actions_destroy(&files);
        posix_spawnattr_destroy(&attributes);
    }
    SpawnPlan(const SpawnPlan&) = delete;
    SpawnPlan& operator=(const SpawnPlan&) = delete;
    posix_spawn_file_actions_t files{};
    posix_spawnattr_t attributes{};
};

}  // namespace

StartedProcess start_process(const char* verb)
{
    std::array<int, 2> ends{};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) cannot_start(errno);
    StartedProcess started{-1, ends[0]};
    std::string program = "alihsop", hidden = verb;
    std::array<char*, 3> arguments{program.data(), hidden.data(), nullptr};
    const SpawnPlan plan(ends[1]);
    // What else is open in the run has CLOEXEC, or is closed by live_for_run.
    const int error =
        ::posix_spawn(&started.pid, "/proc/self/exe", &plan.files, &plan.attributes, arguments.data(), environ);
    ::close(ends[1]);
    if (error == 0) return started;
    ::close(started.socket);
    cannot_start(error);
}

int kill_and_reap(pid_t pid)
{
    ::kill(pid, SIGKILL);
    int status = 0;
    while (::waitpid(pid, &status, 0) < 0 && errno == EINTR) {
    }
    return status;
}

}  // namespace alihsop
