#pragma once

#include <opencv2/core.hpp>

namespace alihsop {

/// Keeps the runs of ink along x that are long enough: first gaps up to `gap` pixels between runs are closed, then runs
/// shorter than `least` are dropped. The same as a closing and an opening with flat lines, at one pass over the rows.
/// `ink`: 8UC1, 255 = ink. Returns 8UC1.
[[nodiscard]] cv::Mat filter_runs(const cv::Mat& ink, int gap, int least);

}  // namespace alihsop
