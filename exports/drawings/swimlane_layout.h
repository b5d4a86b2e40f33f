#pragma once

#include <cstddef>
#include <vector>

#include "exports/drawings/swimlane_figure.h"
#include "exports/export_request.h"
#include "models/box.h"

namespace alihsop {

struct DrawnPoint {
    int x = 0, y = 0;
    bool operator==(const DrawnPoint&) const = default;
};

/// Positions in the drawing's own units (pixels at 96 a inch), origin top left.
///
///     horizontal:  +--+--+---------------------------+     vertical: the same turned over its diagonal
///                  |P |L1| (o)->[task]-><gw>         |
///                  |  |--+------------|--------------|
///                  |  |L2|            +->[task]->(o) |
///                  +--+--+---------------------------+
///                         rank 0         rank 1
struct SwimlaneLayout {
    Box pool;
    std::vector<Box> lanes;  ///< with their headings; all levels of headings wide
    std::vector<Box> figures;
    std::vector<std::vector<DrawnPoint>> flows;  ///< right-angled, from border to border
};

/// Places figures on the grid of lanes and ranks and leads the flows around them. `levels`: how many headings of lanes
/// stand side by side (2 with super-headings). The pool's corner is `origin`.
/// Flows keep to the free space between ranks and along the borders of lanes; they may cross each other.
SwimlaneLayout lay_out_swimlanes(std::size_t lanes, int levels, const std::vector<SwimlaneFigure>& figures,
                                 const std::vector<SwimlaneFlow>& flows, FlowDirection direction, DrawnPoint origin);

/// The same on a grid whose lines are given, such as the rows and columns of a table: lane i lies between lane_edges[i]
/// and lane_edges[i + 1], rank i between rank_edges[i] and rank_edges[i + 1], both ascending. Figures stand in the
/// middle of their cells and must leave kLaneSpace free on each side; flows run down. `pool` is the whole grid.
SwimlaneLayout lay_out_in_grid(const std::vector<int>& lane_edges, const std::vector<int>& rank_edges,
                               const std::vector<SwimlaneFigure>& figures, const std::vector<SwimlaneFlow>& flows);
inline constexpr int kLaneSpace = 34;

/// On a given grid the ranks' figures are to be kRankFree apart, with the grid's line in the middle; higher ranks are
/// so by multiples of kRankStep. Then flows keep clear of the lines and of each other.
inline constexpr int kRankFree = 110;
inline constexpr int kRankStep = 28;

}  // namespace alihsop
