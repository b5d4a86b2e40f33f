#pragma once

#include <opencv2/core.hpp>

namespace alihsop {

/// Where the ink has a colour of its own (a stamp, a signature, handwriting in blue, a coloured logo).
///
/// `page`: 8UC1 or 8UC3 (BGR). Returns 8UC1, 255 = coloured ink; all 0 for a grey page. Paper that is tinted all over,
/// and the colour fringes that scanners and JPEG leave round black print, are not coloured ink.
[[nodiscard]] cv::Mat find_coloured_ink(const cv::Mat& page, double dpi);

/// The evenly lit grey page without its coloured ink.
///
/// `page`: 8UC3 (BGR) of the same size as `even`, where `coloured` (find_coloured_ink) was found. An ink is palest in
/// the channel of its own colour: there black print is seen through a stamp. What is left of the ink in it is stretched
/// to white. Small dark pieces that lie mostly beside coloured ink are its own darkest spots, and go.
[[nodiscard]] cv::Mat without_coloured_ink(const cv::Mat& page, const cv::Mat& even, const cv::Mat& coloured,
                                           double dpi);

}  // namespace alihsop
