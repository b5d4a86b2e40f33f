#pragma once

// What a run and its workers agree on before a word is said.
namespace alihsop {

/// The hidden verb by which the program starts itself as a worker: `alihsop page-worker`.
inline constexpr const char* kWorkerVerb = "page-worker";
/// … and as the server of which workers are copies (fork_server.h).
inline constexpr const char* kForkServerVerb = "page-worker-server";
/// Where a worker or the server finds the socket to its run.
inline constexpr int kWorkerSocket = 3;
/// The exit code of a worker that may not hold as much memory as it needs. Not one of sysexits.h.
inline constexpr int kOutOfMemoryExit = 55;

}  // namespace alihsop
