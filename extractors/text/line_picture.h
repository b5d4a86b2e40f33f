#pragma once

#include <cstddef>
#include <opencv2/core.hpp>

#include "extractors/text/find_text_lines.h"

namespace alihsop {

/// What the engine sees of line `index`: the part `box` of `even` (8UC1, evenly lit; of the size the lines were found
/// in), white where dirt or other lines' ink stands. `box` lies within `even`.
[[nodiscard]] cv::Mat line_picture(const cv::Mat& even, const InkLines& ink_lines, std::size_t index,
                                   const cv::Rect& box);

}  // namespace alihsop
