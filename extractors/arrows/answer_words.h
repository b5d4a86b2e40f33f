#pragma once

#include "models/text_line.h"

namespace alihsop {

/// Whether the line is one of the answers that flowcharts bear beside their decisions ("Ya", "Tidak lengkap", …), in any case.
[[nodiscard]] bool is_answer(const TextLine& line);

/// One letter off an answer of five letters or more, where a ruling or a line hides it: taken for that answer, but never
/// surely (confidence at most 0.6), so that a person looks at it.
void mend_answer(TextLine& line);

/// Rests of lines and outlines beside a word are read as signs or as words without a letter: they go.
void strip_signs(TextLine& line);

}  // namespace alihsop
