#pragma once

#include <vector>

#include "exports/drawings/swimlane_places.h"

namespace alihsop {

/// A corner of a flow, or an end of it: along the flow and across it.
struct FlowTurn {
    int a = 0, c = 0;
};

/// The turns of each flow, from border to border of its figures, led around the other figures and, as far as the tracks
/// go, each on a track of its own. Right-angled; the first flows take the best tracks.
[[nodiscard]] std::vector<std::vector<FlowTurn>> route_flows(const SwimlanePlaces& places,
                                                             const std::vector<SwimlaneFigure>& figures,
                                                             const std::vector<SwimlaneFlow>& flows);

}  // namespace alihsop
