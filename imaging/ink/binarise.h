#pragma once

#include <opencv2/core.hpp>

namespace alihsop {

/// Ink of an evenly lit page (normalise_light): 8UC1, 255 = ink, 0 = paper.
///
/// The threshold is Otsu's (IEEE Trans. SMC 9, 1979) over the pixels that are not plain paper, held between two
/// bounds, so that neither a nearly blank nor a very dark page tips it.
[[nodiscard]] cv::Mat binarise(const cv::Mat& even);

/// The same for letters: with the paler hairlines that join their thick strokes (the bar of a 5, the arm of an r),
/// which one threshold for the whole page loses where print is pale.
[[nodiscard]] cv::Mat binarise_print(const cv::Mat& even, double dpi);

/// The same for thin and pale lines: whatever is clearly darker than paper. Grainier than binarise.
[[nodiscard]] cv::Mat binarise_pale(const cv::Mat& even);

}  // namespace alihsop
