#pragma once

#include <vector>

#include "extractors/identity/read_identity.h"
#include "extractors/page_kind/read_page_kind.h"
#include "extractors/steps/read_steps.h"
#include "models/page_reading.h"

namespace alihsop {

/// One page's words and tables, understood.
struct PageAnalysis {
    PageKind kind = PageKind::unknown;
    double confidence = 0;
    bool title_sheet = false;
    IdentityReading identity;
    std::vector<FlowTable> flows;            ///< with a heading
    std::vector<std::size_t> continuations;  ///< tables without one that may carry a flow table on
};

/// Understands the pages of a binder in order; a page's kind may follow from its neighbours (a decree's later pages, a
/// form or a table that runs on).
[[nodiscard]] std::vector<PageAnalysis> analyse_pages(const std::vector<PageReading>& pages);

}  // namespace alihsop
