#pragma once

#include <string>
#include <string_view>

namespace alihsop {

/// Any bytes (a path, a file's name) as UTF-8 text that can be read back: what is no UTF-8, control characters and the
/// per cent sign itself become %XX.
[[nodiscard]] std::string text_of_bytes(std::string_view bytes);

/// The reverse. What is no %XX stays as it is.
[[nodiscard]] std::string bytes_of_text(std::string_view text);

}  // namespace alihsop
