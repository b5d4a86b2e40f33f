#pragma once

#include <cstddef>

#include "models/text_line.h"

namespace alihsop {

/// Line heights of white that part the columns of one cell, at least: a label and its value, two columns of a list.
/// Set by hand on tuning seeds.
inline constexpr double kColumnGap = 1.5;

/// Whether a column begins at the line's word `at`: the gap before it is as wide as a column's.
[[nodiscard]] inline bool begins_column(const TextLine& line, std::size_t at)
{
    return at > 0 && line.words[at].box.x - line.words[at - 1].box.right() >= kColumnGap * line.box.height;
}

}  // namespace alihsop
