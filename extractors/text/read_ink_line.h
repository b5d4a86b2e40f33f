#pragma once

#include <cstddef>
#include <opencv2/core.hpp>

#include "extractors/text/find_text_lines.h"
#include "imaging/line_reader.h"
#include "models/page_reading.h"

namespace alihsop {

/// Reads line `index` of `lines` in the part `box` of `even` (8UC1, evenly lit, of the size that the lines were found
/// in). A line that is a dash is not shown to the engine. Boxes in pixels of `even`.
[[nodiscard]] TextLine read_ink_line(const cv::Mat& even, const InkLines& lines, std::size_t index, const cv::Rect& box,
                                     const LineReader& read);

}  // namespace alihsop
