#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace alihsop {

/// A number as OCR may have read it -> its digits: O and D are 0, l, I and | are 1, Z is 2, S is 5, B is 8.
/// "2O20" -> "2020", "l5" -> "15". Nothing when another character stands among them, or no true digit at all.
std::optional<std::string> mend_digits(std::string_view text);

/// The same without a true digit, for a place where only a number can stand, and only from what looks like 0 and 1:
/// "l" -> "1", "lO" -> "10".
std::optional<std::string> mend_letters(std::string_view text);

}  // namespace alihsop
