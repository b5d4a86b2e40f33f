#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "models/box.h"

namespace alihsop {

/// A part of a page's picture (WebP, as encode_picture makes it), as WebP. Only that part is decoded as pixels. The box is
/// cut to the picture. Nothing when the bytes are no WebP, or nothing of the box lies in it.
[[nodiscard]] std::optional<std::string> crop_picture(std::string_view webp, const Box& box);

}  // namespace alihsop
