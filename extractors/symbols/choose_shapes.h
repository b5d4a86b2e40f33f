#pragma once

#include <vector>

#include "extractors/symbols/find_shapes.h"

namespace alihsop {

/// Of all shapes found (best first) those that are symbols: one for each place, and as symbols do not touch, of shapes
/// that do, not the odd ones, which are loops that arrows close.
[[nodiscard]] std::vector<Shape> choose_shapes(const std::vector<Shape>& shapes);

}  // namespace alihsop
