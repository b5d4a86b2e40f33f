// The letters that engines put where a digit stands, by their shapes. At least one true digit must vouch for
// the others: "Oo" is no number, "2O" is.
#include "models/normal_forms/mend_digits.h"

namespace alihsop {
namespace {

char digit_for(char c)
{
    constexpr std::string_view kLetters = "OoDQlIi|!ZzSsB";
    constexpr std::string_view kDigits = "00001111122558";
    const auto at = kLetters.find(c);
    return at == std::string_view::npos ? c : kDigits[at];
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

std::optional<std::string> mend_digits(std::string_view text)
{
    std::string digits;
    bool certain = false;
    for (const char c : text) {
        certain = certain || is_digit(c);
        digits += digit_for(c);
        if (!is_digit(digits.back())) return std::nullopt;
    }
    if (!certain) return std::nullopt;
    return digits;
}

std::optional<std::string> mend_letters(std::string_view text)
{
    std::string digits;
    for (const char c : text) {
        if (std::string_view("OolI|!").find(c) == std::string_view::npos) return std::nullopt;
        digits += digit_for(c);
    }
    // A number that is wholly misread and begins with 0 is more likely a word.
    if (digits.empty() || digits.front() == '0') return std::nullopt;
    return digits;
}

}  // namespace alihsop
