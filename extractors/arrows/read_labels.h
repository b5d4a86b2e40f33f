#pragma once

#include <opencv2/core.hpp>
#include <vector>

#include "extractors/arrows/find_strokes.h"
#include "extractors/arrows/symbol_outline.h"
#include "imaging/line_reader.h"
#include "models/flow_reading.h"

namespace alihsop {

/// Where words of a flowchart are read: masks in pixels of the FlowInk, the page `factor` times as fine.
struct LabelPage {
    cv::Mat even;  ///< 8UC1, the evenly lit page
    int factor = 1;
    double dpi = 0;  ///< of the masks
};

/// Words that stand free among the lines: what is left of `ink` (8UC1, without rulings and symbols) when the strokes
/// and the arrows' heads are taken out, and the rests around `symbols`, in pieces the size of letters. Boxes in pixels
/// of the page.
[[nodiscard]] std::vector<TextLine> read_labels(const cv::Mat& ink, const std::vector<Stroke>& strokes,
                                                const std::vector<Arrow>& arrows,
                                                const std::vector<SymbolOutline>& symbols, const LabelPage& page,
                                                const LineReader& read);

/// The words inside a symbol. `ink`: 8UC1, without rulings.
[[nodiscard]] std::vector<TextLine> read_inside(const cv::Mat& ink, const SymbolOutline& symbol, const LabelPage& page,
                                                const LineReader& read);

}  // namespace alihsop
