#pragma once

#include <functional>
#include <opencv2/core.hpp>

#include "models/page_reading.h"

namespace alihsop {

/// Reads one line of print: a 8UC1 picture that holds nothing but the line, black on white. Boxes of the words are in
/// pixels of that picture. The floors below the text room get their reading through this function.
using LineReader = std::function<TextLine(const cv::Mat& line)>;

}  // namespace alihsop
