#pragma once

#include "models/text_line.h"

namespace alihsop {

/// Whether the line is one of the answers that flowcharts bear beside their decisions ("Ya", "Tidak lengkap", …), in
/// any case.
[[nodiscard]] bool is_answer(const TextLine& line);

/// One letter off an answer of five letters or more, where a ruling or a line hides it: the reading stays as it is, but
/// is never sure (confidence at most 0.6), so that a person looks at it, and the answer becomes the first of its other
/// readings. Whether it did.
bool note_likely_answer(TextLine& line);

/// Whether `line` is the answer that `seen` is likely to be.
[[nodiscard]] bool is_likely_answer(const TextLine& seen, const TextLine& line);

/// Rests of lines and outlines beside a word are read as signs or as words without a letter: they go.
void strip_signs(TextLine& line);

}  // namespace alihsop
