#pragma once

#include <opencv2/core.hpp>
#include <vector>

#include "extractors/arrows/join_strokes.h"
#include "models/flow_reading.h"

namespace alihsop {

/// Where lines may leave the page: heights in pixels of the FlowInk.
struct FlowLimits {
    int top = 0;
    int bottom = 0;
};

/// The arrows that a graph of lines draws: one for each pair of ends, from those without a head to those with one.
/// A line without heads gets the flow's usual direction (downwards, then to the right), with little confidence.
/// Points in pixels of the FlowInk.
[[nodiscard]] std::vector<Arrow> trace_arrows(const LineGraph& graph, const std::vector<SymbolOutline>& symbols,
                                              const cv::Mat& ink, const FlowLimits& limits, double dpi);

}  // namespace alihsop
