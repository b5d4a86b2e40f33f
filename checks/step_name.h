#pragma once

#include <string>

#include "models/sop.h"

namespace alihsop {

/// "langkah" as messages call it: its printed number, else its id.
std::string step_name(const Langkah& step);

}  // namespace alihsop
