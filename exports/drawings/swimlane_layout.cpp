#include "exports/drawings/swimlane_layout.h"

#include <algorithm>

#include "exports/drawings/route_flows.h"
#include "exports/drawings/swimlane_places.h"

namespace alihsop {
namespace {

/// From along and across the flow to right and down.
class Canvas {
public:
    Canvas(bool horizontal, DrawnPoint origin) : horizontal_(horizontal), origin_(origin) {}

    [[nodiscard]] Box box_of(const FigurePlace& p) const
    {
        return horizontal_ ? Box{origin_.x + p.a0, origin_.y + p.c0, p.a1 - p.a0, p.c1 - p.c0}
                           : Box{origin_.x + p.c0, origin_.y + p.a0, p.c1 - p.c0, p.a1 - p.a0};
    }

    [[nodiscard]] std::vector<DrawnPoint> points_of(const std::vector<FlowTurn>& turns) const
    {
        std::vector<DrawnPoint> points;
        for (const auto& [a, c] : turns) {
            const DrawnPoint point =
                horizontal_ ? DrawnPoint{origin_.x + a, origin_.y + c} : DrawnPoint{origin_.x + c, origin_.y + a};
            if (points.empty() || points.back() != point) points.push_back(point);
        }
        return points;
    }

private:
    bool horizontal_;
    DrawnPoint origin_;
};

SwimlaneLayout draw(const SwimlanePlaces& places, const std::vector<SwimlaneFigure>& figures,
                    const std::vector<SwimlaneFlow>& flows, DrawnPoint origin)
{
    const Canvas canvas(places.horizontal, origin);
    const auto& edges = places.lane_edges;
    SwimlaneLayout drawn;
    for (const auto& place : places.figures) drawn.figures.push_back(canvas.box_of(place));
    for (std::size_t lane = 0; lane < places.lanes(); ++lane)
        drawn.lanes.push_back(
            canvas.box_of({std::min(kHeadingDepth, places.head), places.length, edges[lane], edges[lane + 1], 0}));
    drawn.pool = canvas.box_of({0, places.length, 0, edges.back(), 0});
    for (const auto& turns : route_flows(places, figures, flows)) drawn.flows.push_back(canvas.points_of(turns));
    return drawn;
}

}  // namespace

SwimlaneLayout lay_out_swimlanes(std::size_t lanes, int levels, const std::vector<SwimlaneFigure>& figures,
                                 const std::vector<SwimlaneFlow>& flows, FlowDirection direction, DrawnPoint origin)
{
    return draw(place_on_lanes(lanes, levels, figures, direction), figures, flows, origin);
}

SwimlaneLayout lay_out_in_grid(const std::vector<int>& lane_edges, const std::vector<int>& rank_edges,
                               const std::vector<SwimlaneFigure>& figures, const std::vector<SwimlaneFlow>& flows)
{
    auto layout = draw(place_in_grid(lane_edges, rank_edges, figures), figures, flows, {0, 0});
    layout.lanes.clear();
    return layout;
}

}  // namespace alihsop
