#pragma once

#include "app/command_line/command_line.h"
#include "app/terminal/console.h"

namespace alihsop {

/// Writes the SOPs of each binder in another format, and says on stderr what the format cannot hold. Throws Failure;
/// with --strict, Failure(lossy_export) before anything is written.
int run_export(const ExportCommand& command, const Console& console);

}  // namespace alihsop
