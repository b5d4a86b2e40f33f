#pragma once

#include <opencv2/core.hpp>

#include "imaging/line_reader.h"

namespace alihsop {

/// A second look at a word that was read as nearly one of the usual answers (note_likely_answer): `picture` (8UC1, its
/// letters alone on white, at `dpi`) is read larger, softer, bolder and thinner. When one of these readings is that
/// answer, it counts, though never surely (confidence at most 0.6), and the first one becomes an other reading; else
/// `seen` stays. Letters are never put in that no reading shows.
[[nodiscard]] TextLine read_answer(const cv::Mat& picture, double dpi, const TextLine& seen, const LineReader& read);

}  // namespace alihsop
