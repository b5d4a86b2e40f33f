// Method: the rulings are traced (trace_rulings). Horizontal line i is to have one height c_i: each of its points gives
// one equation  y + Q'(x, y) = c_i,  linear in the unknowns (the coefficients of Q' and all c_i), where Q' has no term
// in y alone (that would only squeeze the page). Solved by least squares, twice, the second time without the points
// that fit badly. The inverse map is fitted to the solved points. Verticals the same with x and y exchanged.
// Accuracy: below half a line's thickness on pages bent by up to about 5 % of their width. Needs rulings; a page of
// plain text keeps its bend.
// Fails for folds and for a page photographed in a hard curve, whose lines no third degree follows; those
// points are outliers, and if too many are, the page stays as it is. Only offsets that are seen
// (kWorthStraightening: the thickness of a ruling) are worth a second drawing of the page.
#include "imaging/restoration/straighten.h"

#include <array>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <vector>

#include "imaging/restoration/fit_homography.h"
#include "imaging/restoration/trace_rulings.h"
#include "imaging/units.h"

namespace alihsop {
namespace {

constexpr double kWorthStraightening = 0.35;  // mm of bend somewhere on the rulings
constexpr double kLeastTraceMillimetres = 25.0;
constexpr double kLeastSpread = 0.35;  // of the page: rulings on less than this tell nothing of the rest
constexpr int kLeastLines = 3;
constexpr double kOutlierMillimetres = 1.0;
constexpr double kMostBendShare = 0.08;  // of the page's size: more is a wrong fit
// keeps coefficients small that the rulings say nothing about; set by hand
constexpr double kRidge = 1e-3;
// Between them the map is bilinear: over so short a way a third degree is as good as straight.
constexpr int kGrid = 24;  // pixels between exact points of the map
constexpr int kBand = 16;  // rows of that grid at a time: of memory alone

constexpr int kTerms = 8;
// Terms without one in v alone; u runs along the lines, both in -1..1.
std::array<double, kTerms> terms(double u, double v)
{
    return {u, u * u, u * u * u, u * v, u * u * v, u * v * v, u * u * u * v, u * u * v * v};
}

constexpr int kInverseTerms = 10;
std::array<double, kInverseTerms> inverse_terms(double u, double v)
{
    return {1, u, v, u * u, u * v, v * v, u * u * u, u * u * v, u * v * v, v * v * v};
}

struct LinePoint {
    double u, v;  ///< normalised, along and across
    int line;
};

struct Fit {
    cv::Mat coefficients;  ///< of the inverse: straight (u, v) -> offset of v in pixels
    double worst = 0;      ///< largest offset on the rulings, pixels
};

double offset_at(const cv::Mat& solution, const LinePoint& p)
{
    const auto t = terms(p.u, p.v);
    double sum = 0;
    for (int k = 0; k < kTerms; ++k) sum += solution.at<double>(k) * t[static_cast<std::size_t>(k)];
    return sum;
}

// v + Q'(u, v) = c_line for all points; unknowns: kTerms coefficients, then one c per line.
cv::Mat solve_lines(const std::vector<LinePoint>& points, int lines)
{
    const int unknowns = kTerms + lines;
    cv::Mat normal = cv::Mat::zeros(unknowns, unknowns, CV_64F), right = cv::Mat::zeros(unknowns, 1, CV_64F);
    for (const auto& p : points) {
        const auto t = terms(p.u, p.v);
        for (int i = 0; i < kTerms; ++i) {
            for (int j = 0; j < kTerms; ++j)
                normal.at<double>(i, j) += t[static_cast<std::size_t>(i)] * t[static_cast<std::size_t>(j)];
            normal.at<double>(i, kTerms + p.line) -= t[static_cast<std::size_t>(i)];
            normal.at<double>(kTerms + p.line, i) -= t[static_cast<std::size_t>(i)];
            right.at<double>(i) -= t[static_cast<std::size_t>(i)] * p.v;
        }
        normal.at<double>(kTerms + p.line, kTerms + p.line) += 1;
        right.at<double>(kTerms + p.line) += p.v;
    }
    const double ridge = kRidge * static_cast<double>(points.size());
    for (int i = 0; i < kTerms; ++i) normal.at<double>(i, i) += ridge;
    for (int i = kTerms; i < unknowns; ++i) normal.at<double>(i, i) += 1e-9;
    cv::Mat solution;
    // The ridge makes the equations positive definite.
    cv::solve(normal, right, solution, cv::DECOMP_CHOLESKY);
    return solution;
}

// The inverse map's coefficients from the solved points: at straight (u, c) the bent page is off by `bent - c`.
cv::Mat fit_inverse(const std::vector<LinePoint>& points, const cv::Mat& solution)
{
    cv::Mat normal = cv::Mat::zeros(kInverseTerms, kInverseTerms, CV_64F),
            right = cv::Mat::zeros(kInverseTerms, 1, CV_64F);
    for (const auto& p : points) {
        const double offset = offset_at(solution, p);
        const auto t = inverse_terms(p.u, p.v + offset);
        for (int i = 0; i < kInverseTerms; ++i) {
            for (int j = 0; j < kInverseTerms; ++j)
                normal.at<double>(i, j) += t[static_cast<std::size_t>(i)] * t[static_cast<std::size_t>(j)];
            right.at<double>(i) -= t[static_cast<std::size_t>(i)] * offset;
        }
    }
    for (int i = 0; i < kInverseTerms; ++i) normal.at<double>(i, i) += kRidge;
    cv::Mat coefficients;
    cv::solve(normal, right, coefficients, cv::DECOMP_CHOLESKY);
    return coefficients;
}

double value_at(const cv::Mat& coefficients, double u, double v)
{
    if (coefficients.empty()) return 0;
    const auto t = inverse_terms(u, v);
    double sum = 0;
    for (int i = 0; i < kInverseTerms; ++i) sum += coefficients.at<double>(i) * t[static_cast<std::size_t>(i)];
    return sum;
}

// Points of all long traces of one family, normalised to -1..1 by half the page's sizes.
std::vector<LinePoint> points_of(const std::vector<RulingTrace>& traces, bool horizontal, double half_u, double half_v,
                                 double least_length, int& lines)
{
    std::vector<LinePoint> points;
    lines = 0;
    for (const auto& trace : traces) {
        if (trace.horizontal != horizontal || trace.length() < least_length) continue;
        for (const auto& point : trace.points) {
            const double along = horizontal ? point.x : point.y, across = horizontal ? point.y : point.x;
            points.push_back({along / half_u - 1, across / half_v - 1, lines});
        }
        ++lines;
    }
    return points;
}

double spread(const std::vector<LinePoint>& points, bool along)
{
    double least = 2, most = -2;
    for (const auto& p : points) {
        least = std::min(least, along ? p.u : p.v);
        most = std::max(most, along ? p.u : p.v);
    }
    return (most - least) / 2;
}

// Takes out the points that the solution leaves far from their line.
std::vector<LinePoint> without_outliers(const std::vector<LinePoint>& points, const cv::Mat& solution, double limit)
{
    std::vector<LinePoint> kept;
    for (const auto& p : points)
        if (std::abs(p.v + offset_at(solution, p) - solution.at<double>(kTerms + p.line)) < limit) kept.push_back(p);
    return kept;
}

// Coefficients of the family's inverse map in normalised units, or an empty Mat.
cv::Mat fit_family(const std::vector<RulingTrace>& traces, bool horizontal, const cv::Size& size, double dpi)
{
    // Lengths in halves of the page, so that all terms are of one order.
    const double half_u = (horizontal ? size.width : size.height) / 2.0;
    const double half_v = (horizontal ? size.height : size.width) / 2.0;
    int lines = 0;
    auto points =
        points_of(traces, horizontal, half_u, half_v, kLeastTraceMillimetres * dpi / kMillimetresPerInch, lines);
    if (lines < kLeastLines || spread(points, true) < kLeastSpread || spread(points, false) < kLeastSpread / 2)
        return {};
    cv::Mat solution = solve_lines(points, lines);
    const double limit = kOutlierMillimetres * dpi / kMillimetresPerInch / half_v;
    points = without_outliers(points, solution, limit);
    // a fit of fewer points follows their noise
    if (points.size() < static_cast<std::size_t>(4 * kTerms)) return {};
    solution = solve_lines(points, lines);
    double worst = 0;
    for (const auto& p : points) worst = std::max(worst, std::abs(offset_at(solution, p)));
    const double worst_millimetres = to_millimetres(worst * half_v, dpi);
    if (worst_millimetres < kWorthStraightening || worst / 2 > kMostBendShare) return {};
    return fit_inverse(points, solution);
}

}  // namespace

cv::Point2d Straightening::bent(double x, double y) const
{
    const double half_width = size_.width / 2.0, half_height = size_.height / 2.0;
    // Beyond the page's own extent the polynomial is not to be trusted: it is held at the rim.
    const double u = std::clamp(x / half_width - 1, -1.0, 1.0), v = std::clamp(y / half_height - 1, -1.0, 1.0);
    return {x + value_at(px_, v, u) * half_width, y + value_at(qy_, u, v) * half_height};
}

cv::Mat Straightening::apply(const cv::Mat& image, int interpolation, const cv::Scalar& fill) const
{
    const int columns = size_.width / kGrid + 2, rows = size_.height / kGrid + 2;
    cv::Mat coarse_x(rows, columns, CV_32F), coarse_y(rows, columns, CV_32F);
    for (int r = 0; r < rows; ++r)
        for (int c = 0; c < columns; ++c) {
            const cv::Point2d at = bent((c + 0.5) * kGrid - 0.5, (r + 0.5) * kGrid - 0.5);
            coarse_x.at<float>(r, c) = static_cast<float>(at.x);
            coarse_y.at<float>(r, c) = static_cast<float>(at.y);
        }
    // By rows of the grid: the maps are eight bytes a pixel. The rows above and below are what the edge is interpolated
    // with.
    cv::Mat straight(size_, image.type());
    for (int r = 0; r * kGrid < size_.height; r += kBand) {
        const int above = std::max(r - 1, 0), below = std::min(r + kBand + 1, rows);
        cv::Mat map_x, map_y;
        const cv::Size size(columns * kGrid, (below - above) * kGrid);
        cv::resize(coarse_x.rowRange(above, below), map_x, size, 0, 0, cv::INTER_LINEAR);
        cv::resize(coarse_y.rowRange(above, below), map_y, size, 0, 0, cv::INTER_LINEAR);
        const int height = std::min(kBand * kGrid, size_.height - r * kGrid);
        const cv::Rect band(0, (r - above) * kGrid, size_.width, height);
        cv::remap(image, straight.rowRange(r * kGrid, r * kGrid + height), map_x(band), map_y(band), interpolation,
                  cv::BORDER_CONSTANT, fill);
    }
    return straight;
}

cv::Matx33d Straightening::homography() const
{
    std::vector<cv::Point2d> from, to;
    for (int r = 1; r < 10; ++r)
        for (int c = 1; c < 10; ++c) {
            const cv::Point2d at(size_.width * c / 10.0, size_.height * r / 10.0);
            to.push_back(at);
            from.push_back(bent(at.x, at.y));
        }
    return fit_homography(from, to).value_or(cv::Matx33d::eye());
}

Straightening find_straightening(const cv::Mat& ink, double dpi)
{
    Straightening bend;
    bend.size_ = ink.size();
    const auto traces = trace_rulings(ink, dpi);
    // Each family of rulings tells one direction of the bend; either may be missing.
    bend.qy_ = fit_family(traces, true, ink.size(), dpi);
    bend.px_ = fit_family(traces, false, ink.size(), dpi);
    return bend;
}

}  // namespace alihsop
