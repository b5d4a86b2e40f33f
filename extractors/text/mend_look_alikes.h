#pragma once

#include "models/page_reading.h"

namespace alihsop {

/// Many typefaces draw I, l and | alike; which one it is only the letters round it tell. An "l" or "|" among capitals
/// becomes an I ("Rl" -> "RI"), and so do upright strokes that stand as a word of their own between words ("Asisten |
/// dan"
/// -> "Asisten I dan", a Roman numeral). "Jl", "Al", "El" stay.
void mend_look_alikes(TextLine& line);

}  // namespace alihsop
