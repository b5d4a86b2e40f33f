#pragma once

#include <cstddef>

#include "models/box.h"

namespace alihsop {

/// The part of a line's box from its character `from` to before `to`, of `characters` in all, each of one length along
/// the text. `turned`: as TextLine's; the text runs downwards for 90, upwards for 270.
[[nodiscard]] Box part_of_line(const Box& line, int turned, std::size_t from, std::size_t to, std::size_t characters);

}  // namespace alihsop
