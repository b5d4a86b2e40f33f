#pragma once

#include <vector>

#include "models/page_reading.h"
#include "models/value.h"

namespace alihsop {

/// Below this confidence a value is marked for review ("low-confidence").
inline constexpr double kReviewConfidence = 0.70;

/// Pieces that stand side by side at one height, joined into one line each; top to bottom.
[[nodiscard]] std::vector<TextLine> merge_side_by_side(std::vector<TextLine> lines);

/// Without what dirt and strokes leave when they are read as print: lines of nothing but signs beside lines of words,
/// and lone signs before or behind the words of a line. Colons, semicolons and a dash before words (a bullet) stay; a
/// cell that holds only a dash keeps it.
[[nodiscard]] std::vector<TextLine> without_specks(std::vector<TextLine> lines);

/// The lines of one cell or item, without specks, as one Value: text joined, the least confident word's confidence, all
/// boxes' hull. No lines: a Value with an empty text (printed but empty), confidence 1, standing in `place`.
[[nodiscard]] Value value_of_lines(const std::vector<TextLine>& all, int page, const Box& place = {});

/// Adds a reason and marks the value for review; a reason stands there once.
void mark_for_review(Value& value, const char* reason);

}  // namespace alihsop
