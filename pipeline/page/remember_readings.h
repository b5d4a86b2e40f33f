#pragma once

#include "imaging/line_reader.h"

namespace alihsop {

/// A reader that reads no picture twice: pixel for pixel the same picture gets the reading it got before. A line near
/// scrawl is read from several pictures of which many are the same, where no pen crosses the line. Keeps a copy of each
/// picture (50 KB a line at 300 dpi): for one page.
[[nodiscard]] LineReader remember_readings(LineReader read);

}  // namespace alihsop
