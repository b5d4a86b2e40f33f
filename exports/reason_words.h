#pragma once

#include <string>
#include <string_view>

namespace alihsop {

/// Why a value is to be reviewed (docs/errors.md), in the words of a person who reads it.
struct ReasonWords {
    std::string_view code;
    std::string_view indonesian;
    std::string_view english;
};

/// The words of a reason; of one that is not known, its code in both languages.
[[nodiscard]] ReasonWords reason_words(std::string_view code);

}  // namespace alihsop
