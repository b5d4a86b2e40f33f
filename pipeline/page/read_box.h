#pragma once

#include <opencv2/core.hpp>
#include <string>

#include "imaging/line_reader.h"
#include "models/value.h"

namespace alihsop {

/// What stands in a box that a person drew on the picture of an upright page: its lines as one text. `box` is cut to
/// the picture; page and box of the result are as given. Nothing there: an empty text.
[[nodiscard]] Value read_box(const cv::Mat& picture, const Box& box, double dpi, const LineReader& read);

}  // namespace alihsop
