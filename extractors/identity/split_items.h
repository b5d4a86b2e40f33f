#pragma once

#include <vector>

#include "extractors/identity/item_lines.h"
#include "models/box.h"

namespace alihsop {

/// Cuts the lines of a list into items at numbers ("1.", "2)", "a.", "b)", "(3)") and bullets ("-", "•"), not at line
/// ends. A list without numbers and letters is cut, too, where a line starts anew although the line before had room for
/// its first word, and starts with a capital. A list in two columns is read down the first one first.
[[nodiscard]] std::vector<ItemLines> split_items(const std::vector<TextLine>& lines, const Box& place);

}  // namespace alihsop
