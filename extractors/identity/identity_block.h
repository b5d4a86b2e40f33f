#pragma once

#include <vector>

#include "extractors/identity/field_labels.h"
#include "models/page_reading.h"

namespace alihsop {

/// A label of the identity form and the lines that belong to it.
struct IdentityBlock {
    Field field = Field::lain;
    TextLine label;
    std::vector<TextLine> lines;  ///< top to bottom, each a whole printed line of its cell
    Box place;                    ///< the cell where the value stands or would stand
    bool certain = true;          ///< false: the value stands behind its label without a colon, and may be dirt
};

}  // namespace alihsop
