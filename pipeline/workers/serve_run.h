#pragma once

#include <optional>

#include "extractors/text/recognise_line.h"

namespace alihsop {

// The life of a process that a run has started, at the other end of kWorkerSocket.

/// From now on the process has nothing else open, and does not outlive the run.
void live_for_run();

/// Gives up its privileges, then takes tasks and answers them until the run closes the socket. `engine`: loaded
/// already, or by the first task that reads a page.
[[noreturn]] void serve_run(std::optional<LineRecogniser> engine);

}  // namespace alihsop
