#pragma once

#include <opencv2/core.hpp>
#include <vector>

#include "extractors/symbols/name_shape.h"
#include "imaging/ink/flow_ink.h"

namespace alihsop {

/// A closed or filled shape that looks like a symbol.
struct Shape {
    cv::Rect box;  ///< with its outline, pixels of the FlowInk
    ShapeName name;
    bool filled = false;
};

/// The shapes inside `region` (pixels of the FlowInk), best first; several may stand for one symbol.
[[nodiscard]] std::vector<Shape> find_shapes(const FlowInk& ink, const cv::Rect& region);

}  // namespace alihsop
