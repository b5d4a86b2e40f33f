#pragma once

#include "imaging/page_image.h"

namespace alihsop {

/// The remark on a page that is black and nothing else.
inline constexpr auto kBlackPage = "source-black";

/// The scan as its paper looks and at the resolution that its print has: a negative is inverted, and a stated
/// resolution that the size of the print contradicts is replaced (by `given_dpi` when that is not 0). What was changed
/// is told in `remarks`; so is a page that is black and nothing else. Everything else stays as it is.
[[nodiscard]] PageImage take_scan(PageImage scanned, double given_dpi);

}  // namespace alihsop
