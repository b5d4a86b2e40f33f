#pragma once

#include "app/command_line.h"
#include "app/console.h"

namespace alihsop {

/// Prints the completion script of a shell: app/completion/ holds them.
int run_completion(const CompletionCommand& command, const Console& console);

}  // namespace alihsop
