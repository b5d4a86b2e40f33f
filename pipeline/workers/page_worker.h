#pragma once

namespace alihsop {

/// The hidden verb by which the program starts itself as a worker: `alihsop page-worker`.
inline constexpr const char* kWorkerVerb = "page-worker";
/// … and as the server of which workers are copies (fork_server.h).
inline constexpr const char* kForkServerVerb = "page-worker-server";
/// Where a worker or the server finds the socket to its run.
inline constexpr int kWorkerSocket = 3;
/// The exit code of a worker that may not hold as much memory as it needs. Not one of sysexits.h.
inline constexpr int kOutOfMemoryExit = 55;

/// The life of a worker: take a task from the socket, do it, answer; until the run closes the socket. It writes no
/// files: readings and pictures go back through the socket. Returns the exit code.
int run_page_worker();

/// The life of a fork server: take the settings, load the model, and become two for each socket that comes, until the
/// run closes its own. The copy lives as a worker on that socket. Returns the exit code.
int run_fork_server();

}  // namespace alihsop
