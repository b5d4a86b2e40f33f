// Why a worker ended is told from its wait status: its own code for no memory, SIGXCPU for the limit of CPU
// time, SIGKILL for the system's out-of-memory killer (the run's own kills are told as late, before), any other
// signal as a crash.
#include "pipeline/workers/worker_process.h"

#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <string>
#include <utility>

#include "pipeline/workers/worker_terms.h"

namespace alihsop {
namespace {

constexpr std::size_t kReadBytes = 256 * 1024;
/// What a worker sends faster than the run writes it waits in the socket, and the worker with it.
constexpr std::size_t kMostAtOnce = 1024 * 1024;  // bytes

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

WorkerProcess::WorkerProcess(const StartedProcess& started, const WorkerSettings& settings)
    : pid_(started.pid), socket_(started.socket), cpu_seconds_(settings.cpu_seconds)
{
    static_cast<void>(send(to_message(settings)));  // a worker that is gone already is met at its first task
}

WorkerProcess::~WorkerProcess()
{
    if (pid_ > 0) kill_and_reap(pid_);
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
        // Nothing more for now; 0 is the end.
        return got < 0 && errno == EAGAIN;
    }
    return true;
}

WorkerDeath WorkerProcess::end()
{
    // The socket closes a moment before the process has ended by itself: its own end is the one to be told.
    int status = 0;
    constexpr int kGraceMilliseconds = 2000;
    for (int waited = 0; pid_ > 0 && waited < kGraceMilliseconds; ++waited) {
        if (::waitpid(pid_, &status, WNOHANG) == pid_)
            pid_ = -1;
        else
            ::usleep(1000);
    }
    if (pid_ > 0) status = kill_and_reap(std::exchange(pid_, -1));
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
    static_cast<void>(kill_and_reap(std::exchange(pid_, -1)));
    return late(seconds);
}

}  // namespace alihsop
