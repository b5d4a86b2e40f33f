#pragma once

#include <sys/types.h>

namespace alihsop {

/// A child of the run, and the run's end of the socket to it; the child finds its end at kWorkerSocket.
struct StartedProcess {
    pid_t pid = -1;
    int socket = -1;
};

/// Starts this same program with a hidden verb (fork and exec, so that no thread, lock or open file of the run comes
/// along), deaf to what the terminal sends. Throws Failure(internal) when no process can be started.
[[nodiscard]] StartedProcess start_process(const char* verb);

/// Ends a child, if it has not ended by itself, and gives back its wait status.
int kill_and_reap(pid_t pid);

}  // namespace alihsop
