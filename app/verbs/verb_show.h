#pragma once

#include "app/command_line/command_line.h"
#include "app/terminal/console.h"

namespace alihsop {

/// Prints the summary of the SOPs of a binder.json, or of the one asked for; with `out`, draws their pages instead.
/// Throws Failure.
int run_show(const ShowCommand& command, const Console& console);

}  // namespace alihsop
