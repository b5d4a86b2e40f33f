#pragma once

#include <opencv2/core.hpp>

#include "imaging/line_reader.h"

namespace alihsop {

/// Which way up a straight page with horizontal lines of text stands.
struct Upside {
    bool upside_down = false;
    bool decided = false;  ///< false: too little print to tell
};

/// Reads a few lines both ways up; only the right way gives words. `even`: 8UC1 evenly lit page, `ink`: its ink. Stops
/// as soon as the two sums are far apart.
[[nodiscard]] Upside find_upside(const cv::Mat& even, const cv::Mat& ink, double dpi, const LineReader& read);

}  // namespace alihsop
