#pragma once

#include "imaging/line_reader.h"

namespace alihsop {

/// A reader for the lines of one page, one after another, that reads a short line ("11", "21.", "ZI") better. The
/// engine goes by context and loses a letter or takes it for another where a line has none; so a short line that it is
/// not sure of, or that has fewer letters than there are pieces of ink side by side, is read again with the last surely
/// read words of the page behind it. The second reading holds when those words come out as before, no letter is lost,
/// and it is surer or the first one lost some. A reading that lacks a letter all the same is made doubtful.
LineReader read_in_company(LineReader read);

}  // namespace alihsop
