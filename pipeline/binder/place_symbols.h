#pragma once

#include <vector>

#include "extractors/steps/flow_table.h"
#include "models/page_reading.h"
#include "models/sop.h"
#include "pipeline/binder/join_steps.h"

namespace alihsop {

/// A symbol of one page, bound to its step and its actors; not bound when it is none of the flow's (a legend's symbol).
struct PlacedSymbol {
    std::size_t symbol = 0;  ///< index into PageReading::symbols
    Simbol simbol;           ///< without id
};

/// The symbols of the page that belong to this flow table, by where their ink stands: the row and the columns that hold
/// most of it. A symbol that covers half of several columns belongs to all of them.
[[nodiscard]] std::vector<PlacedSymbol> place_symbols(const PageReading& page, const FlowTable& flow,
                                                      const TablePlaces& places);

}  // namespace alihsop
