#pragma once

#include <cstddef>
#include <vector>

#include "exports/drawings/swimlane_figure.h"
#include "exports/export_request.h"

namespace alihsop {

/// A rectangle along the flow (a) and across it (c).
struct FigurePlace {
    int a0 = 0, a1 = 0, c0 = 0, c1 = 0;
    int port = 0;  ///< across: where flows enter and leave at its front and back; never upon a border of lanes
    [[nodiscard]] int a() const { return (a0 + a1) / 2; }
    [[nodiscard]] int c() const { return port; }
};

/// Where lanes, ranks and figures stand, along the flow and across it, before the first flow is led.
///
///      a ->   head      rank 0        rank 1        length
///   c       +------+-------------+-------------+------+
///   |       |      |  [figure]   |             |      |   lane 0
///   v       +------+-------------+-------------+------+
///           |      |             |   [figure]  |      |   lane 1
///           +------+-------------+-------------+------+
struct SwimlanePlaces {
    bool horizontal = false;      ///< the flow runs to the right; else down
    int head = 0;                 ///< depth of the headings; 0 on a given grid
    std::vector<int> lane_edges;  ///< one more than lanes
    int length = 0;
    std::vector<int> rank_start, rank_end;
    std::vector<FigurePlace> figures;

    [[nodiscard]] std::size_t lanes() const { return lane_edges.size() - 1; }
    /// Whether no figure other than the two ends of a flow lies on this piece of it, along or across.
    [[nodiscard]] bool is_free_along(int a0, int a1, int c, std::size_t from, std::size_t to) const;
    [[nodiscard]] bool is_free_across(int a, int c0, int c1, std::size_t from, std::size_t to) const;
};

/// Lanes as wide as the widest figure needs, ranks as long as their figures.
[[nodiscard]] SwimlanePlaces place_on_lanes(std::size_t lanes, int levels, const std::vector<SwimlaneFigure>& figures,
                                            FlowDirection direction);

/// On given lines, running down.
[[nodiscard]] SwimlanePlaces place_in_grid(const std::vector<int>& lane_edges, const std::vector<int>& rank_edges,
                                           const std::vector<SwimlaneFigure>& figures);

}  // namespace alihsop
