#pragma once

#include <vector>

#include "models/text_line.h"

namespace alihsop {

/// One item of a list: its lines, without its number or bullet.
using ItemLines = std::vector<TextLine>;

}  // namespace alihsop
