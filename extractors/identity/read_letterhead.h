#pragma once

#include <utility>
#include <vector>

#include "models/page_reading.h"

namespace alihsop {

/// Lines of a form's head that no label claims, and the cell in which they stand (empty: no cell).
using HeadLines = std::pair<Box, std::vector<TextLine>>;

/// The letterhead's lines, top to bottom: without what the engine saw in a coat of arms beside or above them (its
/// motto, single signs before a line) and without the form's title. A line that its cell's width broke is one with what
/// it goes on with.
[[nodiscard]] std::vector<Value> read_letterhead(const std::vector<HeadLines>& heads, int page);

/// Whether a line is the form's title, "STANDAR OPERASIONAL PROSEDUR …".
[[nodiscard]] bool is_form_title(const std::string& text);

}  // namespace alihsop
