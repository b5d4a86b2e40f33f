#pragma once

#include <array>
#include <vector>

#include "models/flow_reading.h"

namespace alihsop {

/// Whether a label could stand in `box` beside the first part of a path; all in pixels of the page at `dpi`.
[[nodiscard]] bool stands_beside(const Box& box, const std::vector<std::array<int, 2>>& path, double dpi);

/// Gives each label to the arrow that it stands beside, nearest first; a line that branches later bears its label on
/// all its branches. `symbols` and `arrows` in pixels of the page at `dpi`.
void assign_labels(const std::vector<TextLine>& labels, const std::vector<Symbol>& symbols, std::vector<Arrow>& arrows,
                   double dpi);

}  // namespace alihsop
