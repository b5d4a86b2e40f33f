#pragma once

#include <opencv2/core.hpp>
#include <vector>

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
        int symbol = -1;            ///< an end at this symbol
        bool is_end = false;        ///< of a stroke, at nothing that it joins
        cv::Point direction{0, 0};  ///< of an end: where the line points
        int thickness = 1;
        int gap = 0;  ///< pixels between the stroke and its symbol
    };
    struct Edge {
        int from = 0, to = 0;
        double length = 0;
        int thickness = 1;
        bool inferred = false;
    };
    std::vector<Node> nodes;
    std::vector<Edge> edges;

    [[nodiscard]] std::vector<std::vector<int>> edges_of_nodes() const;
    /// For each node the number of the net that it hangs together with, from 0.
    [[nodiscard]] std::vector<int> nets_of_nodes() const;
};

}  // namespace alihsop
