#pragma once

#include <opencv2/core.hpp>
#include <vector>

namespace alihsop {

/// Draws the columns of `on_page` that a ruling fills from top to bottom anew in `picture` (both 8UC1, of one size),
/// from the print left and right of it. Whether there was one.
bool take_ruling_out(cv::Mat& picture, const cv::Mat& on_page);

/// The views of a word that rulings run through, empty when none does. A ruling's ink may be a letter's as well, or
/// hide one: so the word is seen with the ruling's ink between its first and last letter, between its tallest and
/// lowest, and without it. `picture`: its letters alone on white, `on_page`: the same place with all that stands there.
[[nodiscard]] std::vector<cv::Mat> views_of_ruled_word(const cv::Mat& picture, const cv::Mat& on_page);

}  // namespace alihsop
