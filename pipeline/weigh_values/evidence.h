#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "models/binder.h"

namespace alihsop {

/// What speaks for or against a reading. Each is a number of about -3 to 6 that is 0 when there is nothing to say.
enum class Clue {
    engine,  ///< log odds of the confidence of its least certain word, as the engine and the votes of readings gave it
    engine_low,     ///< that confidence is below one half
    letters,        ///< log of 1 + its letters: the more letters, the more that can go wrong
    empty,          ///< nothing was read where something may stand
    unknown,        ///< words that neither the dictionary nor another value of the binder has
    unknown_again,  ///< words that the dictionary lacks, but that the binder has again
    near_miss,      ///< unknown words that are one letter away from a known one
    run_together,   ///< unknown words that are two known ones
    torn,           ///< unknown pieces next to each other that are a known word together
    mixed,          ///< words with digits amid letters, or capitals behind small letters
    lone,           ///< lone letters
    odd_sign,       ///< signs that forms do not print
    odd_stop,       ///< a full stop, comma or colon where none belongs
    odd_capital,    ///< a capital amid small words, of a letter that looks the same in both cases
    unbalanced,     ///< a bracket or quotation mark without its twin
    end_differs,    ///< it ends with another sign than its neighbours of the list
    form_holds,     ///< a date, a time, a NIP or a rule could be derived
    form_fails,     ///< it should be possible, and is not
    out_of_step,    ///< a step's number that does not count on with its neighbours
    handwritten,
    marked_over,   ///< share of its place that a stamp, a signature or handwriting covers
    text_layer,    ///< the source's own text, no reading
    page_legible,  ///< mean of `engine` over the page
    seen_again,    ///< the same text stands elsewhere in the binder
    differs,       ///< a text that is seen more often in the binder differs from it by a slip
    count
};

inline constexpr std::size_t kClues = static_cast<std::size_t>(Clue::count);

/// Names as the file of weights and the evidence have them, in the order of Clue.
inline constexpr std::array<std::string_view, kClues> kClueNames = {
    "engine",       "engine_low",   "letters",    "empty",      "unknown",     "unknown_again", "near_miss",
    "run_together", "torn",         "mixed",      "lone",       "odd_sign",    "odd_stop",      "odd_capital",
    "unbalanced",   "end_differs",  "form_holds", "form_fails", "out_of_step", "handwritten",   "marked_over",
    "text_layer",   "page_legible", "seen_again", "differs"};

/// Of one value of the binder.
struct Evidence {
    std::string pointer;  ///< JSON Pointer of the value
    std::string_view kind;
    std::array<double, kClues> clues{};
    [[nodiscard]] double& operator[](Clue clue) { return clues[static_cast<std::size_t>(clue)]; }
    [[nodiscard]] double operator[](Clue clue) const { return clues[static_cast<std::size_t>(clue)]; }
};

/// Of all values of the binder, in the order of each_value(). Each value's `confidence` is still the engine's.
std::vector<Evidence> collect_evidence(Binder& binder);

}  // namespace alihsop
