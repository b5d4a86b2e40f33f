#pragma once

#include <opencv2/core.hpp>

namespace alihsop {

/// What is still bent on a deskewed page: perspective of a photograph, the curl at a binding. A smooth map from the
/// straight page to the bent one:
///
///     x_bent = x + P(x, y)      P, Q: polynomials of the third degree, fitted so that every traced
///     y_bent = y + Q(x, y)      horizontal ruling has one y and every vertical one x
class Straightening {
public:
    /// Nothing to do: the lines are straight to within a line's thickness, or there are too few to tell.
    [[nodiscard]] bool empty() const { return px_.empty() && qy_.empty(); }
    /// The straightened picture, of the same size.
    [[nodiscard]] cv::Mat apply(const cv::Mat& image, int interpolation, const cv::Scalar& fill) const;
    /// The homography bent -> straight that is nearest to the map.
    [[nodiscard]] cv::Matx33d homography() const;

private:
    friend Straightening find_straightening(const cv::Mat& ink, double dpi);
    [[nodiscard]] cv::Point2d bent(double x, double y) const;
    cv::Size size_;
    cv::Mat px_, qy_;  ///< coefficients, 64FC1, or empty for "none along this axis"
};

/// `ink`: 8UC1, 255 = ink, upright and deskewed.
[[nodiscard]] Straightening find_straightening(const cv::Mat& ink, double dpi);

}  // namespace alihsop
