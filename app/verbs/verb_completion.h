#pragma once

#include "app/command_line/command_line.h"
#include "app/terminal/console.h"

namespace alihsop {

/// Prints the completion script of a shell: app/command_line/completion/ holds them.
int run_completion(const CompletionCommand& command, const Console& console);

}  // namespace alihsop
