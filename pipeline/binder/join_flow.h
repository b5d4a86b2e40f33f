#pragma once

#include <vector>

#include "models/page_reading.h"
#include "models/sop.h"
#include "pipeline/binder/join_steps.h"
#include "pipeline/weigh_flow/line_traits.h"

namespace alihsop {

/// A flow, and how its arrows were seen.
struct JoinedFlow {
    Alur alur;
    std::vector<LineTraits> lines;  ///< one for each arrow
};

/// The flow of one SOP: the symbols of its tables bound to steps and actors, the arrows between them, the connectors
/// joined with their twins on the next page, and lines that run on over a page break made one.
[[nodiscard]] JoinedFlow join_flow(const std::vector<PageReading>& pages, const std::vector<FlowTable>& tables,
                                   const std::vector<TablePlaces>& places);

}  // namespace alihsop
