#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace alihsop {

/// A run of letters and digits, and what stands between it and the run before.
struct Token {
    std::string text;  ///< as printed
    std::string gap;   ///< punctuation and spaces; a typographic dash is "-", a prime or apostrophe "'"
};

/// The tokens of a text; what stands behind the last one is the gap of a closing token without text.
/// "Tuesday, 4/9" -> {Tuesday, ""} {4, ", "} {9, "/"} {"", ""}. Fractions come apart: "½" -> 1 "/" 2.
std::vector<Token> split_tokens(std::string_view text);

/// ASCII letters made small.
std::string to_lower(std::string_view text);

}  // namespace alihsop
