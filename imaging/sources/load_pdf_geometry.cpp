// Images are unit squares that the current transformation matrix puts on the page, its y axis upwards; here
// places are in points of the page as displayed, y downwards. An image is plain when its sides follow the
// page's to within one of its own pixels at the far corner: then its pixels may be copied, turned or mirrored
// as orientation_of says.
#include "imaging/sources/load_pdf_geometry.h"

#include <GfxState.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace alihsop {
namespace {

/// How far an image's corner may stray, in its own pixels, and still count as straight.
constexpr double kStraightPixels = 1.0;

/// How far clipping may eat into an image: page boxes are rounded to whole points.
constexpr double kClipSlackPoints = 1.0;

/// Two ends of a side of a rectangle agree within this.
constexpr double kSideSlackPoints = 0.01;

/// `along` and `across` are the two components of a side's vector, `pixels` what a point across holds.
bool is_straight(double across, double pixels_per_point)
{
    return std::abs(across) * pixels_per_point < kStraightPixels;
}

/// `column` points where the stored columns count up, `row` where the stored rows do; y downwards.
Orientation orientation_of(const cv::Point2d& column, const cv::Point2d& row, bool upright)
{
    if (upright) {
        if (row.y > 0) return column.x > 0 ? Orientation::upright : Orientation::mirrored;
        return column.x > 0 ? Orientation::flipped : Orientation::turned_180;
    }
    if (row.x > 0) return column.y > 0 ? Orientation::transposed : Orientation::turned_270;
    return column.y > 0 ? Orientation::turned_90 : Orientation::transversed;
}

cv::Point2d point_of(const GfxState& state, const GfxSubpath& path, int i)
{
    cv::Point2d at;
    state.transform(path.getX(i), path.getY(i), &at.x, &at.y);
    return at;
}

}  // namespace

PlacedImage place_image(const GfxState& state, const cv::Size& size)
{
    const double* m = state.getCTM();
    const cv::Point2d column(m[0], m[1]), row(-m[2], -m[3]);  // an image's first row is at the top of its square
    const cv::Point2d from(m[4] + m[2], m[5] + m[3]), to = from + column + row;
    PlacedImage image;
    image.size = size;
    // With a turned image the box of all four corners.
    const cv::Point2d corners[] = {from, from + column, from + row, to};
    const auto [left, right] = std::minmax({corners[0].x, corners[1].x, corners[2].x, corners[3].x});
    const auto [top, bottom] = std::minmax({corners[0].y, corners[1].y, corners[2].y, corners[3].y});
    image.box = {left, top, right - left, bottom - top};

    const double columns_per_point = size.width / std::hypot(column.x, column.y);
    const double rows_per_point = size.height / std::hypot(row.x, row.y);
    const Resolution stored{columns_per_point * kPointsPerInch, rows_per_point * kPointsPerInch};
    image.resolution = std::abs(column.x) >= std::abs(column.y) ? stored : Resolution{stored.y, stored.x};
    const bool upright = is_straight(column.y, rows_per_point) && is_straight(row.x, columns_per_point);
    const bool lying = is_straight(column.x, rows_per_point) && is_straight(row.y, columns_per_point);
    image.plain = upright != lying;
    if (image.plain) image.orientation = orientation_of(column, row, upright);
    return image;
}

bool clip_spares(const GfxState& state, const PlacedImage& image, const cv::Size2d& page)
{
    double left = 0, top = 0, right = 0, bottom = 0;
    state.getClipBBox(&left, &top, &right, &bottom);
    const cv::Rect2d seen = image.box & cv::Rect2d({0, 0}, page);
    return left <= seen.x + kClipSlackPoints && top <= seen.y + kClipSlackPoints &&
           right >= seen.br().x - kClipSlackPoints && bottom >= seen.br().y - kClipSlackPoints;
}

cv::Rect2d path_bounds(const GfxState& state)
{
    constexpr double far = std::numeric_limits<double>::max();
    cv::Point2d least(far, far), most(-far, -far);
    const GfxPath* path = state.getPath();
    for (int s = 0; s < path->getNumSubpaths(); ++s) {
        const GfxSubpath* subpath = path->getSubpath(s);
        for (int i = 0; i < subpath->getNumPoints(); ++i) {
            const auto at = point_of(state, *subpath, i);
            least = {std::min(least.x, at.x), std::min(least.y, at.y)};
            most = {std::max(most.x, at.x), std::max(most.y, at.y)};
        }
    }
    if (least.x > most.x) return {-1, -1, 0, 0};  // no points: off the page
    return {least, most};
}

bool is_rectangle(const GfxState& state)
{
    constexpr int corners = 4;
    const GfxPath* path = state.getPath();
    if (path->getNumSubpaths() != 1) return path->getNumSubpaths() == 0;
    const GfxSubpath* subpath = path->getSubpath(0);
    const int points = subpath->getNumPoints();
    if (points < corners || points > corners + 1) return false;
    for (int i = 0; i < points; ++i) {
        const auto side = point_of(state, *subpath, (i + 1) % points) - point_of(state, *subpath, i);
        if (subpath->getCurve(i) || std::min(std::abs(side.x), std::abs(side.y)) > kSideSlackPoints) return false;
    }
    return true;
}

bool meets(const cv::Rect2d& a, const cv::Rect2d& b)
{
    return a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;
}

}  // namespace alihsop
