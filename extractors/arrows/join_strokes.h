#pragma once

#include <opencv2/core.hpp>
#include <vector>

#include "extractors/arrows/find_strokes.h"
#include "extractors/arrows/line_graph.h"
#include "extractors/arrows/symbol_outline.h"

namespace alihsop {

/// Collinear strokes with a small gap between them become one, unless a symbol stands in the gap.
[[nodiscard]] std::vector<Stroke> merge_strokes(std::vector<Stroke> strokes, const std::vector<SymbolOutline>& symbols,
                                                double dpi);

/// `ink`: without rulings and symbols; it tells whether a stroke goes on, as an arrowhead, to what lies before it.
[[nodiscard]] LineGraph join_strokes(const std::vector<Stroke>& strokes, const std::vector<SymbolOutline>& symbols,
                                     const cv::Mat& ink, double dpi);

}  // namespace alihsop
