#pragma once

#include "app/command_line/command_line.h"
#include "app/terminal/console.h"

namespace alihsop {

/// Serves the review page until Ctrl-C. Throws Failure.
int run_review(const ReviewCommand& command, const Console& console);

}  // namespace alihsop
