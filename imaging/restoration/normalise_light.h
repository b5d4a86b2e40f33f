#pragma once

#include <opencv2/core.hpp>

namespace alihsop {

/// Evens out the light: paper becomes white (255) everywhere, print keeps its darkness relative to the paper round it.
///
/// `grey`: 8UC1; `paper`: 8UC1, 0 where there is no paper (becomes 255 in the result). Returns 8UC1.
/// A bilevel page comes back as it is, but for its border.
[[nodiscard]] cv::Mat normalise_light(const cv::Mat& grey, const cv::Mat& paper, double dpi);

}  // namespace alihsop
