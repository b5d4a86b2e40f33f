#pragma once

#include <vector>

#include "extractors/identity/identity_block.h"

namespace alihsop {

/// The line without the colon that some forms print at the start of a value's cell; empty where that was all.
[[nodiscard]] TextLine without_colon(TextLine line);

/// Takes the colon off each of a form's values of one line (number, dates, name), also where it was read as a stroke.
/// Lines of which nothing is left go.
void mend_misread_colons(std::vector<IdentityBlock*> scalars);

}  // namespace alihsop
