#pragma once

#include "app/command_line/command_line.h"
#include "app/terminal/console.h"

namespace alihsop {

/// Works a shelf into a workspace, or (--merge) checks that it is complete. Gives 0 when every binder has its result,
/// the exit code of the first failure when some have failed, 75 when the run was stopped by a limit or the shelf is not
/// complete, 130 (143) after Ctrl-C (SIGTERM). Throws a Failure that meets every binder alike.
int run_batch_verb(const BatchCommand& command, const Console& console);

}  // namespace alihsop
