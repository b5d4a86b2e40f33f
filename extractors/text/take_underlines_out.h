#pragma once

#include <opencv2/core.hpp>

namespace alihsop {

/// Takes underlines out of print as staff lines are taken out of music: column by column, and what crosses a line
/// stays.
///
/// `ink`: 8UC1, 255 = print with its underlines; the lines are set to 0. `along`: 8UC1, 255 = the long strokes along x
/// that underlines are made of (find_long_strokes). Gives the mask of what was taken and its pale rim, to be painted
/// over: a full stop on the line keeps its foot, a comma that crosses it its tail, and a comma that ends in it the
/// line's part below it, where the letters stand clear of the line.
[[nodiscard]] cv::Mat take_underlines_out(cv::Mat& ink, const cv::Mat& along, double dpi);

}  // namespace alihsop
