#pragma once

#include <opencv2/core.hpp>
#include <optional>
#include <vector>

namespace alihsop {

/// The homography that best takes each point of `from` to its fellow in `to`, by least squares of the linear form with
/// the last element 1. Exact when there is one; close to the best in pixels as long as the perspective is mild, which a
/// scanned page's is. None for fewer than four points, or when they lie on a line.
///
/// OpenCV's own findHomography lives in calib3d, which would pull in 180 packages (Qt, FFmpeg) for this one function.
std::optional<cv::Matx33d> fit_homography(const std::vector<cv::Point2d>& from, const std::vector<cv::Point2d>& to);

}  // namespace alihsop
