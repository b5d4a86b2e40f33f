#pragma once

#include <opencv2/core.hpp>
#include <vector>

#include "models/box.h"
#include "models/page.h"
#include "models/page_reading.h"

namespace alihsop {

/// Stamps, signatures, logos and handwriting in coloured ink. `coloured`: 8UC1, 255 = coloured ink of an upright page.
///
/// Strokes within 3 mm of one another are one mark. A mark of 25 to 60 mm that is about as wide as high is a stamp; a
/// compact one in the upper third with broad areas of colour is a logo; a low wide one is handwriting; else a
/// signature.
[[nodiscard]] std::vector<Mark> read_marks(const cv::Mat& coloured, double dpi);

/// Without those that are a coloured flow's symbols and arrows: most of their ink is these.
[[nodiscard]] std::vector<Mark> without_drawn(const std::vector<Mark>& marks, const cv::Mat& coloured,
                                              const std::vector<Symbol>& symbols, const std::vector<Arrow>& arrows,
                                              double dpi);

/// Whether a cell holds coloured strokes enough for a word.
[[nodiscard]] bool is_written_on(const cv::Mat& coloured, const Box& cell, double dpi);

/// Logos (and other pictures: a printed code) and signatures in black, among boxes of ink that nothing else explains
/// (imaging/ink/account_ink.h). Not inside tables of many columns: there it may be a symbol that was missed. `ink`:
/// 8UC1, 255 = ink, at `dpi`.
[[nodiscard]] std::vector<Mark> read_black_marks(const cv::Mat& ink, const std::vector<Box>& unexplained,
                                                 const std::vector<Table>& tables, double dpi);

}  // namespace alihsop
