#pragma once

#include <string>
#include <string_view>

#include "models/progress_event.h"

namespace alihsop {

/// One line with no newline; only the members that its kind has.
std::string write_progress_line(const ProgressEvent& event);

/// Members that are not there keep their defaults. Throws Failure(invalid_document).
ProgressEvent read_progress_line(std::string_view line);

}  // namespace alihsop
