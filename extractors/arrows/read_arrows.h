#pragma once

#include <vector>

#include "imaging/ink/flow_ink.h"
#include "imaging/line_reader.h"
#include "models/page_reading.h"

namespace alihsop {

/// The arrows between a page's symbols, and what is written beside and inside them.
struct ArrowsReading {
    std::vector<Arrow> arrows;
    std::vector<std::vector<TextLine>> symbol_lines;  ///< for each symbol: what stands inside it
};

/// `symbols`, `tables`: in pixels of the page; `even`: 8UC1, the evenly lit page from which text is read by `read`.
[[nodiscard]] ArrowsReading read_arrows(const FlowInk& ink, const cv::Mat& even, const std::vector<Symbol>& symbols,
                                        const std::vector<Table>& tables, const LineReader& read);

}  // namespace alihsop
