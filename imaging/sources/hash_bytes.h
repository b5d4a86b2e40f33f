#pragma once

#include <string>
#include <string_view>

namespace alihsop {

/// SHA-256 of the bytes, lower-case hexadecimal.
[[nodiscard]] std::string hash_bytes(std::string_view bytes);

}  // namespace alihsop
