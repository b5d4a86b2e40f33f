#pragma once

#include <opencv2/core.hpp>
#include <vector>

#include "extractors/symbols/find_shapes.h"
#include "imaging/ink/ink_map.h"

namespace alihsop {

/// The symbols that the ink map shows inside `region` (pixels of the page): each connected solid of outline and inside,
/// whatever it is filled with, named by the kind that the map sees in most of it; that share is its likeness. Boxes in
/// pixels of a FlowInk of that factor.
[[nodiscard]] std::vector<Shape> find_solids(const InkMap& map, const cv::Rect& region, int factor);

}  // namespace alihsop
