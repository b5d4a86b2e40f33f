// Method: Hartley's normalised direct linear transformation: both sets of points are brought to about -1..1,
// two equations a pair in eight unknowns, solved by singular values, and the normalisation undone. It minimises
// the algebraic error, not the pixels'; for mild perspective the two agree.
#include "imaging/restoration/fit_homography.h"

#include <algorithm>
#include <cmath>

namespace alihsop {

namespace {

/// Brings the points into about -1..1, so that the equations are well conditioned.
cv::Matx33d normaliser(const std::vector<cv::Point2d>& points)
{
    cv::Point2d centre;
    for (const auto& point : points) centre += point;
    centre *= 1.0 / static_cast<double>(points.size());
    double reach = 0;
    for (const auto& point : points)
        reach = std::max({reach, std::abs(point.x - centre.x), std::abs(point.y - centre.y)});
    const double scale = reach > 0 ? 1 / reach : 1;
    return {scale, 0, -scale * centre.x, 0, scale, -scale * centre.y, 0, 0, 1};
}

cv::Point2d moved(const cv::Matx33d& by, const cv::Point2d& point)
{
    return {by(0, 0) * point.x + by(0, 2), by(1, 1) * point.y + by(1, 2)};
}

}  // namespace

std::optional<cv::Matx33d> fit_homography(const std::vector<cv::Point2d>& from, const std::vector<cv::Point2d>& to)
{
    if (from.size() < 4 || from.size() != to.size()) return std::nullopt;
    const auto normal_from = normaliser(from), normal_to = normaliser(to);
    cv::Mat_<double> left(static_cast<int>(from.size()) * 2, 8), right(left.rows, 1);
    for (int i = 0; i < left.rows / 2; ++i) {
        const auto a = moved(normal_from, from[static_cast<std::size_t>(i)]);
        const auto b = moved(normal_to, to[static_cast<std::size_t>(i)]);
        const cv::Matx<double, 1, 8> for_x(a.x, a.y, 1, 0, 0, 0, -a.x * b.x, -a.y * b.x);
        const cv::Matx<double, 1, 8> for_y(0, 0, 0, a.x, a.y, 1, -a.x * b.y, -a.y * b.y);
        cv::Mat(for_x).copyTo(left.row(2 * i));
        cv::Mat(for_y).copyTo(left.row(2 * i + 1));
        right(2 * i) = b.x;
        right(2 * i + 1) = b.y;
    }
    const cv::SVD parts(left);
    constexpr double kFlat = 1e-9;  // singular values under this share of the largest: the points lie on a line
    if (parts.w.at<double>(7) <= kFlat * parts.w.at<double>(0)) return std::nullopt;
    cv::Mat_<double> found;
    parts.backSubst(right, found);
    const cv::Matx33d normal(found(0), found(1), found(2), found(3), found(4), found(5), found(6), found(7), 1);
    const cv::Matx33d fitted = normal_to.inv() * normal * normal_from;
    return fitted * (1 / fitted(2, 2));
}

}  // namespace alihsop
