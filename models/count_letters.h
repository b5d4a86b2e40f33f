#pragma once

#include <algorithm>
#include <cctype>
#include <string_view>

namespace alihsop {

/// Letters and digits of ASCII in a text: what is left without blanks and signs.
[[nodiscard]] inline int count_letters(std::string_view text)
{
    return static_cast<int>(
        std::count_if(text.begin(), text.end(), [](unsigned char c) { return std::isalnum(c) != 0; }));
}

}  // namespace alihsop
