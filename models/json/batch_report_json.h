#pragma once

#include <string>

#include "models/batch_report.h"

namespace alihsop {

/// report.json: two spaces a level, a newline at the end. The same shelf and workspace give the same bytes.
std::string write_batch_report_text(const BatchReport& report);

}  // namespace alihsop
