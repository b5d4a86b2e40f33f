#pragma once

#include "app/command_line/command_line.h"
#include "app/terminal/console.h"

namespace alihsop {

/// Checks the binders anew and prints one line a finding, as a compiler does: FILE:POINTER: SEVERITY: MESSAGE [CODE,
/// ORIGIN]. Throws Failure(failed_check) after the last one when a finding is as grave as `fail_on` says,
/// Failure(missing_input) or (invalid_document) when a binder cannot be read.
int run_check(const CheckCommand& command, const Console& console);

}  // namespace alihsop
