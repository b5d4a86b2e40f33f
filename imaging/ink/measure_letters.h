#pragma once

#include <opencv2/core.hpp>

namespace alihsop {

/// The letters of a page whose resolution nobody knows.
struct LetterSize {
    int count = 0;      ///< those that stand beside another one on a line of text
    double height = 0;  ///< pixels: the median, between a small letter's and a capital's
};

/// Measures the letters in `ink` (8UC1, 255 = ink). Scripts whose letters hang together and letters below 6 pixels are
/// not seen.
[[nodiscard]] LetterSize measure_letters(const cv::Mat& ink);

}  // namespace alihsop
