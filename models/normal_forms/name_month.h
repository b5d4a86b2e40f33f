#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace alihsop {

/// A month that a word may name.
struct NamedMonth {
    int month = 0;          ///< 1..12
    std::size_t edits = 0;  ///< how far the word is from the name; 0 when it is printed so
};

/// Names a month: Indonesian and English, old spellings (Pebruari, Nopember), usual abbreviations; case does not
/// matter. Letters and digits that OCR confuses (l, I, 1; O, 0; S, 5) count as alike. A word up to two edits away (one
/// for names of four letters, none for shorter ones and abbreviations) counts when no other month is as near.
std::optional<NamedMonth> name_month(std::string_view word);

}  // namespace alihsop
