#pragma once

#include <string>

namespace alihsop {

/// Whether a word (small letters) is one that Indonesian offices use and a dictionary of the language lacks: shortened
/// offices and ranks, loan words of administration, abbreviations of rules of law.
[[nodiscard]] bool is_office_word(const std::string& word);

}  // namespace alihsop
