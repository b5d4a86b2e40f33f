#pragma once

#include <array>
#include <opencv2/core.hpp>
#include <vector>

#include "extractors/arrows/find_strokes.h"
#include "extractors/arrows/symbol_outline.h"

namespace alihsop {

/// Lines as a graph: nodes are the ends of strokes and the places where two strokes join, edges the pieces of strokes
/// between them.
///
///     end ------+------ end      a T: three edges meet in a node; where two lines only cross there is no node
///               |
///               +------ end      a corner
struct LineGraph {
    struct Node {
        cv::Point at;
        int symbol = -1;           ///< an end at this symbol
        bool is_end = false;       ///< of a stroke, at nothing that it joins
        cv::Point direction{0, 0}; ///< of an end: where the line points
        int thickness = 1;
        int gap = 0;               ///< pixels between the stroke and its symbol
    };
    struct Edge {
        int from = 0, to = 0;
        double length = 0;
        bool inferred = false;
    };
    std::vector<Node> nodes;
    std::vector<Edge> edges;

    [[nodiscard]] std::vector<std::vector<int>> edges_of_nodes() const;
};

/// Collinear strokes with a small gap between them become one, unless a symbol stands in the gap.
[[nodiscard]] std::vector<Stroke> merge_strokes(std::vector<Stroke> strokes, const std::vector<SymbolOutline>& symbols, double dpi);

/// `ink`: without rulings and symbols; it tells whether a stroke goes on, as an arrowhead, to what lies before it.
[[nodiscard]] LineGraph join_strokes(const std::vector<Stroke>& strokes, const std::vector<SymbolOutline>& symbols, const cv::Mat& ink,
                                     double dpi);

}  // namespace alihsop
