#pragma once

#include <string>

#include "app/phrases/messages.h"

namespace alihsop {

/// What --version prints: the program's version, its libraries' as it was built, its licence. No line end.
std::string version_text(const Phrases& say);

}  // namespace alihsop
