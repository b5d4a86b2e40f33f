#pragma once

#include <string>
#include <vector>

namespace alihsop {

/// The word that was probably meant by `typed`: the nearest of `words`, when no more than a third of its letters
/// differ;
/// "" when none is near.
[[nodiscard]] std::string suggest_word(const std::string& typed, const std::vector<std::string>& words);

}  // namespace alihsop
