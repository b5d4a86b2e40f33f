#pragma once

#include <vector>

#include "models/page_reading.h"

namespace alihsop {

/// Lines of a born-digital page's words: words that share a height stand in one line. In reading order.
[[nodiscard]] std::vector<TextLine> group_into_lines(std::vector<Word> words);

}  // namespace alihsop
