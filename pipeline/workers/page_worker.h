#pragma once

namespace alihsop {

/// The life of a worker: take a task from the socket, do it, answer; until the run closes the socket. It writes no
/// files: readings and pictures go back through the socket. Returns the exit code.
int run_page_worker();

/// The life of a fork server: take the settings, load the model, and become two for each socket that comes, until the
/// run closes its own. The copy lives as a worker on that socket. Returns the exit code.
int run_fork_server();

}  // namespace alihsop
