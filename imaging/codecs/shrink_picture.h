#pragma once

#include <string>

namespace alihsop {

/// A picture's bytes (PNG, JPEG, WebP) as a small WebP of at most `width` pixels across. Empty for bytes that are no
/// picture.
[[nodiscard]] std::string shrink_picture(const std::string& bytes, int width);

}  // namespace alihsop
