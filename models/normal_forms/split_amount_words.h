#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "models/normal_forms/duration_unit.h"

namespace alihsop {

/// A word or a single punctuation mark.
struct AmountWord {
    std::string text;                        ///< as printed
    bool spaced = false;                     ///< a space stands before it
    std::optional<std::string> digits = {};  ///< when it holds a digit: the number, mended
};

/// The words and marks of a text; numbers and units that are glued together come apart ("5hari", "1x24jam", "ljam");
/// a unit that is torn behind a number goes together ("1 J am").
std::vector<AmountWord> split_amount_words(std::string_view text);

/// "menit", "mnt", "Jam", … and what OCR makes of them ("menlt", "harl", "rnenit").
std::optional<DurationUnit> name_unit(std::string_view word);

}  // namespace alihsop
