#pragma once

namespace alihsop {

/// The hidden verb by which the program starts itself as a worker: `alihsop page-worker`.
inline constexpr const char* kWorkerVerb = "page-worker";
/// Where a worker finds the socket to its run.
inline constexpr int kWorkerSocket = 3;
/// The exit code of a worker that may not hold as much memory as it needs. Not one of sysexits.h.
inline constexpr int kOutOfMemoryExit = 55;

/// The life of a worker: take a task from the socket, do it, answer; until the run closes the socket. It writes no files:
/// readings and pictures go back through the socket. Returns the exit code.
int run_page_worker();

}  // namespace alihsop
