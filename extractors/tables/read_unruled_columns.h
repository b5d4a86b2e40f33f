#pragma once

#include <cstddef>
#include <opencv2/core.hpp>
#include <vector>

#include "models/page_reading.h"

namespace alihsop {

/// Splits the first grid column whose rulings a copier lost: a column of drawings, without words, in whose header two
/// or more names stand side by side (and, where the columns are numbered, as many numbers below). The split runs
/// through the middle of the white between the names. Tables of fewer than four columns are forms and stay whole.
/// `table`: its cells' text is read already; `ink`: 8UC1, 255 = print, of the page. Returns the cells (indices,
/// ascending) that are new and hold ink: their text is to be read again.
[[nodiscard]] std::vector<std::size_t> read_unruled_columns(Table& table, const cv::Mat& ink, double dpi);

}  // namespace alihsop
