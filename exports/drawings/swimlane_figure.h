#pragma once

#include <cstddef>

namespace alihsop {

/// What is to be placed: a lane (an actor), a rank (a row of the form) and a slot (what stands before and behind within
/// the rank, such as event, task, gateway). No two figures share lane, rank and slot.
struct SwimlaneFigure {
    int width = 0, height = 0;  ///< as drawn
    std::size_t lane = 0, rank = 0, slot = 0;
    std::size_t lanes = 1;  ///< how many lanes it lies across, from `lane` on
};

struct SwimlaneFlow {
    std::size_t from = 0, to = 0;  ///< indices of figures
};

/// Depth of the heading of a pool, and of each level of lanes.
inline constexpr int kHeadingDepth = 30;

}  // namespace alihsop
