#pragma once

#include "app/command_line/command_line.h"
#include "app/terminal/console.h"

namespace alihsop {

/// Prints how far a workspace is. Throws Failure(missing_input) when it is none.
int run_status(const StatusCommand& command, const Console& console);

}  // namespace alihsop
