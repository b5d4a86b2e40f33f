#pragma once

#include <vector>

#include "extractors/identity/field_labels.h"
#include "models/page_reading.h"
#include "models/sop.h"

namespace alihsop {

/// What one page says of an SOP's identity.
struct IdentityReading {
    Sop sop;  ///< only the identity's members are filled
    int page = 0;
    int labels = 0;                             ///< how many labels of the form were found
    bool has_head = false;                      ///< number, name, dates or signer are among them: a new SOP begins here
    std::vector<std::pair<Field, Box>> places;  ///< the lists' fields and where they stand, in reading order
    std::vector<std::pair<Box, std::vector<TextLine>>> unclaimed;  ///< cells that carry on a list of the page before
};

/// Reads the identity block of a page. `first_flow_row`: for each table the grid row at which a flow table begins (the
/// table's row count when none does).
[[nodiscard]] IdentityReading read_identity(const PageReading& page, const std::vector<int>& first_flow_row);

/// Adds what the following page says to what the first one said (an identity block that runs on). A cell without a
/// label goes on with the last list of `before` (the page before) that stands above it.
void carry_on_identity(Sop& sop, const IdentityReading& next, const IdentityReading& before = {});

}  // namespace alihsop
