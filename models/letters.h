#pragma once

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <string_view>

// What single bytes of a text are. Indonesian is written in ASCII; any other sign is neither letter nor digit here.
namespace alihsop {

[[nodiscard]] inline bool is_letter(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }
[[nodiscard]] inline bool is_digit(char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }

/// Letters and digits in a text: what is left without blanks and signs.
[[nodiscard]] inline int count_letters(std::string_view text)
{
    return static_cast<int>(
        std::count_if(text.begin(), text.end(), [](unsigned char c) { return std::isalnum(c) != 0; }));
}

/// Letters alone.
[[nodiscard]] inline int count_alphabetic(std::string_view text)
{
    return static_cast<int>(std::count_if(text.begin(), text.end(), is_letter));
}

/// Whether a byte of UTF-8 begins a character, and does not go on with one.
[[nodiscard]] constexpr bool begins_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }

/// Characters of a UTF-8 text, blanks and signs too.
[[nodiscard]] inline std::size_t count_characters(std::string_view text)
{
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), begins_character));
}

}  // namespace alihsop
