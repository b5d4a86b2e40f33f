#include "pipeline/workers/worker_process.h"

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
#include "pipeline/workers/page_worker.h"

namespace alihsop {
namespace {

constexpr std::size_t kReadBytes = 256 * 1024;
/// What a worker sends faster than the run writes it waits in the socket, and the worker with it.
constexpr std::size_t kMostAtOnce = 1024 * 1024;  // bytes

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

std::string name_of_signal(int signal)
{
    const char* name = ::sigabbrev_np(signal);
    return name ? std::string("SIG") + name : "signal " + std::to_string(signal);
}

WorkerDeath late(int seconds)
{
    return {"page-timeout", "it took longer than " + std::to_string(seconds) + " seconds"};
}

}  // namespace

WorkerProcess::WorkerProcess(const WorkerSettings& settings) : cpu_seconds_(settings.cpu_seconds)
{
    std::array<int, 2> ends{};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) cannot_start(errno);
    socket_ = ends[0];
    std::string program = "alihsop", verb = kWorkerVerb;
    std::array<char*, 3> arguments{program.data(), verb.data(), nullptr};
    const SpawnPlan plan(ends[1]);
    const int error = ::posix_spawn(&pid_, "/proc/self/exe", &plan.files, &plan.attributes, arguments.data(), environ);
    ::close(ends[1]);
    if (error != 0) {
        ::close(socket_);
        cannot_start(error);
    }
    static_cast<void>(send(to_message(settings)));  // a worker that is gone already is met at its first task
}

WorkerProcess::~WorkerProcess()
{
    if (pid_ > 0) kill_and_reap();
    ::close(socket_);
}

bool WorkerProcess::receive()
{
    std::array<char, kReadBytes> block;
    for (std::size_t taken = 0; taken < kMostAtOnce;) {
        const auto got = ::recv(socket_, block.data(), block.size(), MSG_DONTWAIT);
        if (got > 0) {
            assembler_.add({block.data(), static_cast<std::size_t>(got)});
            taken += static_cast<std::size_t>(got);
            continue;
        }
        if (got < 0 && errno == EINTR) continue;
        return got < 0 && errno == EAGAIN;
    }
    return true;
}

int WorkerProcess::kill_and_reap()
{
    ::kill(pid_, SIGKILL);
    int status = 0;
    while (::waitpid(pid_, &status, 0) < 0 && errno == EINTR) {
    }
    pid_ = -1;
    return status;
}

WorkerDeath WorkerProcess::end()
{
    // The socket closes a moment before the process has ended by itself: its own end is the one to be told.
    int status = 0;
    constexpr int kGraceMilliseconds = 2000;
    for (int waited = 0; pid_ > 0 && waited < kGraceMilliseconds; ++waited) {
        if (::waitpid(pid_, &status, WNOHANG) == pid_) pid_ = -1;
        else ::usleep(1000);
    }
    if (pid_ > 0) status = kill_and_reap();
    if (WIFEXITED(status) && WEXITSTATUS(status) == kOutOfMemoryExit)
        return {"page-out-of-memory", "it needs more memory than a worker may hold"};
    if (WIFEXITED(status))
        return {"page-crashed", "the program that read it ended with exit code " + std::to_string(WEXITSTATUS(status))};
    if (WTERMSIG(status) == SIGXCPU) return late(cpu_seconds_);
    if (WTERMSIG(status) == SIGKILL)
        return {"page-out-of-memory", "the program that read it was killed, as the system does when memory runs out"};
    return {"page-crashed", "the program that read it crashed (" + name_of_signal(WTERMSIG(status)) + ")"};
}

WorkerDeath WorkerProcess::end_late(int seconds)
{
    kill_and_reap();
    return late(seconds);
}

}  // namespace alihsop
