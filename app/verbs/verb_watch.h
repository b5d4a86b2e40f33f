#pragma once

#include "app/command_line/command_line.h"
#include "app/terminal/console.h"

namespace alihsop {

/// Watches an inbox until Ctrl-C or SIGTERM, which is how it is meant to end: gives 0 then. Throws a Failure that meets
/// every binder alike.
int run_watch(const WatchCommand& command, const Console& console);

}  // namespace alihsop
