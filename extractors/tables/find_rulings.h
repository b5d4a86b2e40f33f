#pragma once

#include <opencv2/core.hpp>
#include <vector>

#include "models/ruling.h"

namespace alihsop {

/// The straight thin lines of a restored page: rulings, and also arrow shafts, box sides and underlines, which look the
/// same. `pale_ink`: 8UC1, 255 = ink. Dashes and small gaps are bridged. Sorted by direction, position, begin.
[[nodiscard]] std::vector<Ruling> find_rulings(const cv::Mat& pale_ink, double dpi);

}  // namespace alihsop
