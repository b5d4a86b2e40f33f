#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace alihsop {

/// The words of a text in small letters, without signs; "Kasubbag." becomes "kepala", "sub", "bagian", as the other
/// titles that SOPs shorten.
[[nodiscard]] std::vector<std::string> words_of_step(std::string_view text);

/// Whether the text of a step tells of a decision: a condition with what happens when it does not hold ("jika setuju
/// memaraf, jika tidak setuju dikembalikan").
[[nodiscard]] bool tells_of_decision(const std::vector<std::string>& words);

/// Whether it says, too, that something goes back ("dikembalikan", "diperbaiki", "direvisi").
[[nodiscard]] bool tells_of_way_back(const std::vector<std::string>& words);

/// Who does the step, when the text begins with it: the words before the first verb ("Kasubag mengoreksi konsep").
/// Empty when it begins with a verb, or names several.
[[nodiscard]] std::vector<std::string> subject_of(const std::vector<std::string>& words);

}  // namespace alihsop
