#pragma once

#include "app/command_line/command_line.h"
#include "app/terminal/console.h"

namespace alihsop {

/// Digitises the inputs one after the other. One that fails is reported and the others go on; gives the exit code of
/// the first failure, or 0. Throws a Failure that would meet every input alike: no model, no place to write.
int run_digitise(const DigitiseCommand& command, const Console& console);

}  // namespace alihsop
