#pragma once

#include <vector>

#include "imaging/ink/flow_ink.h"
#include "models/page_reading.h"

namespace alihsop {

/// The legend outside the page's tables ("( ) = Mulai/Berakhir  [ ] = Proses …"): each symbol whose words say what it
/// stands for, left to right, line by line. Nothing when the words of fewer than two symbols are known, or when it
/// cannot be told on which side of its symbol each word stands. `lines`: the text outside tables. Boxes in pixels of
/// the page.
[[nodiscard]] std::vector<LegendEntry> read_legend(const FlowInk& ink, const std::vector<Table>& tables,
                                                   const std::vector<TextLine>& lines);

}  // namespace alihsop
