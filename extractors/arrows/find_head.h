#pragma once

#include <opencv2/core.hpp>

namespace alihsop {

/// What stands at the end of a line.
struct HeadReading {
    double area = 0;  ///< square millimetres of ink beside the line, within a head's length
    bool both_sides = false;
    [[nodiscard]] bool is_head() const;
    [[nodiscard]] double confidence() const;  ///< 0..1, that there is a head, or that there is none
};

/// Looks for an arrowhead whose tip is at `tip`, the line coming along `direction` (one of the four unit vectors,
/// pointing from the line to the tip). `ink`: 8UC1, without rulings and symbols. `thickness`: of the line, `most`:
/// how much of it to look at (the other end of a short line may have a head of its own), `bend`: how far from
/// the tip, from..to, the line goes off at a right angle, pixels.
[[nodiscard]] HeadReading find_head(const cv::Mat& ink, const cv::Point& tip, const cv::Point& direction, int thickness,
                                    int most, const cv::Range& bend, double dpi);

}  // namespace alihsop
