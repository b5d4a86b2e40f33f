#pragma once

#include <opencv2/core.hpp>
#include <vector>

namespace alihsop {

/// A long thin line of the page, followed along its bend.
struct RulingTrace {
    bool horizontal = true;
    std::vector<cv::Point2d> points;  ///< pixels, every 3 mm, ascending along the line
    [[nodiscard]] double length() const { return points.size() < 2 ? 0 : cv::norm(points.back() - points.front()); }
};

/// Follows the lines of a roughly straight page (within about 3 degrees). `ink`: 8UC1, 255 = ink. Short strokes, text
/// and broad bars are left out.
[[nodiscard]] std::vector<RulingTrace> trace_rulings(const cv::Mat& ink, double dpi);

}  // namespace alihsop
