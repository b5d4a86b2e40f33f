#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "models/box.h"

namespace alihsop {

/// A part of a page's picture (WebP, as encode_picture makes it), as WebP. Only that part is decoded as pixels. The box
/// is cut to the picture, and the part then turned clockwise by `turn` degrees (0, 90, 180, 270). Nothing when the
/// bytes are no WebP, or nothing of the box lies in it.
[[nodiscard]] std::optional<std::string> crop_picture(std::string_view webp, const Box& box, int turn = 0);

}  // namespace alihsop
