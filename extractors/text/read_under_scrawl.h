#pragma once

#include <opencv2/core.hpp>
#include <vector>

#include "extractors/text/find_long_strokes.h"
#include "extractors/text/find_print.h"
#include "imaging/line_reader.h"
#include "models/page_reading.h"

namespace alihsop {

/// Whether a signature or a stamp (`scrawl`: 8UC1, 255 = its ink) stands so near a line of print that it may run
/// through it, or hide its ends.
[[nodiscard]] bool is_near_scrawl(const cv::Rect& line, const cv::Mat& scrawl);

/// Reads the lines of a region in which a signature or a stamp runs through the print, but for those in `settled`.
/// Boxes in pixels of the region.
///
/// `even`: 8UC1, evenly lit. `ink`: 8UC1, 255 = ink without hairlines. `print`: what find_print tells of it. Each line
/// near scrawl is read several times: as it is, without what is paler than print, and without the pen's strokes; the
/// readings vote.
[[nodiscard]] std::vector<TextLine> read_under_scrawl(const cv::Mat& even, const cv::Mat& ink, const Print& print,
                                                      const LongStrokes& strokes, double dpi, const LineReader& read,
                                                      const std::vector<TextLine>& settled);

}  // namespace alihsop
