#pragma once

#include "app/command_line/command_line.h"
#include "app/terminal/console.h"

namespace alihsop {

/// Prints the flow of the SOPs of a binder.json, or of the one asked for: for people, or in its text form
/// (models/flow_text/write_flow_text.h). Throws Failure.
int run_flow(const FlowCommand& command, const Console& console);

}  // namespace alihsop
