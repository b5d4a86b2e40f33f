#pragma once

#include "app/command_line/command_line.h"
#include "app/terminal/console.h"

namespace alihsop {

/// Looks, before the first page is read, at what the run would replace. Says which results of another source are
/// replaced. Throws Failure(usage): for a result that people have corrected, unless forced; and where --pages would
/// leave out pages that the result of the same source holds, forced or not.
void spare_results(const DigitiseCommand& command, const Console& console);

}  // namespace alihsop
