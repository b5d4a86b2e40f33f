#pragma once

#include "models/page_reading.h"

namespace alihsop {

struct KindReading {
    PageKind kind = PageKind::unknown;
    double confidence = 0;     ///< 0..1
    bool title_sheet = false;  ///< a cover that names one SOP ("Judul SOP : …")
};

/// What kind of page this is by its words and tables alone. `identity_labels`: labels of the identity form found on it;
/// `has_flow_header`: a flow table with its heading stands on it; `may_be_flow`: a table that may carry one on.
[[nodiscard]] KindReading read_page_kind(const PageReading& page, int identity_labels, bool identity_head,
                                         bool has_flow_header, bool may_be_flow);

}  // namespace alihsop
