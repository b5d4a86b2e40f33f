#pragma once

#include <opencv2/core.hpp>
#include <vector>

#include "extractors/symbols/find_shapes.h"

namespace alihsop {

/// Boxes by their four sides alone, inside `region` (pixels of the FlowInk): a pen's stroke or a word that runs through
/// a box parts the paper in it, so that no closed shape is left.
[[nodiscard]] std::vector<Shape> find_crossed_boxes(const FlowInk& ink, const cv::Rect& region);

}  // namespace alihsop
