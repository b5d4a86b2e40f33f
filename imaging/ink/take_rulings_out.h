#pragma once

#include <opencv2/core.hpp>
#include <vector>

#include "models/ruling.h"

namespace alihsop {

/// The ink without these rulings: `ink` is 8UC1, 255 = ink, and so is the result.
///
/// A ruling is followed along its bend (within 0.6 mm of its position) and taken out where it is as thin as it usually
/// is. Where something crosses it, touches it or runs thicker on top of it, the ink across it is longer than that and
/// stays: a stroke that crosses a ruling stays whole.
[[nodiscard]] cv::Mat take_rulings_out(const cv::Mat& ink, const std::vector<Ruling>& rulings, double dpi);

}  // namespace alihsop
