#pragma once

#include "app/command_line/command_line.h"
#include "app/terminal/console.h"

namespace alihsop {

/// Writes a report on the binders as one HTML file, with pictures of the worst pages. Throws Failure: missing_input or
/// invalid_document for a binder that cannot be read, cannot_write.
int run_report(const ReportCommand& command, const Console& console);

}  // namespace alihsop
