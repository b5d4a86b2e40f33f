#pragma once

#include "app/command_line/command_line.h"
#include "app/terminal/console.h"

namespace alihsop {

/// Checks each document against the schema and prints one line a violation, or that there is none. Throws
/// Failure(invalid_document) after the last one when any was invalid, Failure(missing_input) when one cannot be read.
int run_validate(const ValidateCommand& command, const Console& console);

}  // namespace alihsop
