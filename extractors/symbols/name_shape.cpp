// Method: each ideal shape is a test of a point in the unit square (and the box's aspect); the one whose area agrees
// best with the given one's, by intersection over union, gives the name. Rounded corners are measured, not tried: the
// area missing at a corner of radius r is (1 - pi/4) r^2.
#include "extractors/symbols/name_shape.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numbers>
#include <opencv2/imgproc.hpp>
#include <utility>
#include <vector>

namespace alihsop {
namespace {

using Shape = ShapeName::Shape;

constexpr double kCapsuleRadius = 0.34;  // of the shorter side: rounder corners make a capsule
constexpr double kMostOfBox = 0.95;      // that a capsule covers
constexpr double kRoundedRadius = 0.12;
constexpr double kCircleAspect = 1.25;
constexpr int kGrid = 48;           // shapes are compared on so many squares a side
constexpr double kWaveShare = 0.1;  // of the height: the swing of a document's lower side

struct Ideal {
    Shape shape;
    std::function<bool(double, double)> holds;  // u, v in 0..1
};

// Corner radius in shares of the shorter side, from the ink missing in the four corners.
double corner_radius(const cv::Mat& filled)
{
    const int side = std::min(filled.cols, filled.rows) / 2;
    if (side < 2) return 0;
    double missing = 0;
    for (const int x : {0, filled.cols - side})
        for (const int y : {0, filled.rows - side})
            missing += side * side - cv::countNonZero(filled(cv::Rect(x, y, side, side)));
    const double radius = std::sqrt(missing / 4 / (1 - std::numbers::pi / 4));
    return std::min(0.5, radius / std::min(filled.cols, filled.rows));
}

bool in_rounded(double u, double v, double width, double height, double radius)
{
    const double r = radius * std::min(width, height);
    const double x = std::min(u, 1 - u) * width, y = std::min(v, 1 - v) * height;
    if (x >= r || y >= r) return true;
    return (r - x) * (r - x) + (r - y) * (r - y) <= r * r;
}

void add_turned(std::vector<Ideal>& ideals, Shape shape, const std::function<bool(double, double)>& holds)
{
    ideals.push_back({shape, holds});
    ideals.push_back({shape, [=](double u, double v) { return holds(u, 1 - v); }});
    ideals.push_back({shape, [=](double u, double v) { return holds(v, u); }});
    ideals.push_back({shape, [=](double u, double v) { return holds(v, 1 - u); }});
}

// The shapes that need no measure of the given one.
std::vector<Ideal> fixed_ideals()
{
    std::vector<Ideal> ideals;
    ideals.push_back({Shape::rectangle, [](double, double) { return true; }});
    ideals.push_back(
        {Shape::ellipse, [](double u, double v) { return (u - .5) * (u - .5) + (v - .5) * (v - .5) <= .25; }});
    ideals.push_back({Shape::diamond, [](double u, double v) { return std::abs(u - .5) + std::abs(v - .5) <= .5; }});
    for (const double point : {0.2, 0.3, 0.4, 0.5, 0.6})
        add_turned(ideals, Shape::pentagon,
                   [=](double u, double v) { return v <= 1 - point || std::abs(u - .5) <= .5 * (1 - v) / point; });
    add_turned(ideals, Shape::triangle, [](double u, double v) { return std::abs(u - .5) <= .5 * (1 - v); });
    for (const double lean : {0.12, 0.2, 0.3}) {
        ideals.push_back(
            {Shape::slanted, [=](double u, double v) { return u >= lean * (1 - v) && u <= 1 - lean * v; }});
        ideals.push_back(
            {Shape::slanted, [=](double u, double v) { return u >= lean * v && u <= 1 - lean * (1 - v); }});
        ideals.push_back({Shape::trapezoid, [=](double u, double v) { return std::min(u, 1 - u) >= lean * v; }});
        ideals.push_back({Shape::trapezoid, [=](double u, double v) { return std::min(u, 1 - u) >= lean * (1 - v); }});
    }
    ideals.push_back({Shape::wave, [](double u, double v) {
                          return v <= 1 - kWaveShare + kWaveShare * std::sin(2 * std::numbers::pi * u);
                      }});
    return ideals;
}

// An ideal shape, drawn.
cv::Mat drawn(const Ideal& ideal)
{
    cv::Mat picture(kGrid, kGrid, CV_8UC1);
    for (int y = 0; y < kGrid; ++y)
        for (int x = 0; x < kGrid; ++x)
            picture.at<unsigned char>(y, x) = ideal.holds((x + .5) / kGrid, (y + .5) / kGrid) ? 255 : 0;
    return picture;
}

double likeness_of(const cv::Mat& filled, const cv::Mat& ideal)
{
    const int both = cv::countNonZero(filled & ideal), either = cv::countNonZero(filled | ideal);
    return either ? static_cast<double>(both) / either : 0;
}

std::vector<std::pair<Shape, double>> likenesses(const cv::Mat& filled)
{
    static const auto kDrawn = [] {
        std::vector<std::pair<Shape, cv::Mat>> pictures;
        for (const auto& ideal : fixed_ideals()) pictures.emplace_back(ideal.shape, drawn(ideal));
        return pictures;
    }();
    const double w = filled.cols, h = filled.rows, radius = corner_radius(filled);
    const bool as_wide_as_high = std::max(w, h) / std::min(w, h) < kCircleAspect;
    cv::Mat small;
    cv::resize(filled, small, {kGrid, kGrid}, 0, 0, cv::INTER_AREA);
    small = small >= 128;
    std::vector<std::pair<Shape, double>> all;
    for (const auto& [shape, picture] : kDrawn)
        all.emplace_back(shape == Shape::ellipse && as_wide_as_high ? Shape::circle : shape,
                         likeness_of(small, picture));
    // Corners that frayed are not round: a capsule covers clearly less of its box than a rectangle does.
    const double of_box = cv::countNonZero(filled) / (w * h);
    const Shape rounded = of_box > kMostOfBox       ? (radius > kRoundedRadius ? Shape::rounded : Shape::rectangle)
                          : radius > kCapsuleRadius ? (as_wide_as_high ? Shape::circle : Shape::capsule)
                          : radius > kRoundedRadius ? Shape::rounded
                                                    : Shape::rectangle;
    const Ideal ideal{rounded, [=](double u, double v) { return in_rounded(u, v, w, h, radius); }};
    all.emplace_back(rounded, likeness_of(small, drawn(ideal)));
    return all;
}

}  // namespace

Simbol::Jenis symbol_of(Shape shape)
{
    switch (shape) {
        case Shape::rectangle:
        case Shape::rounded:
            return Simbol::Jenis::process;
        case Shape::capsule:
        case Shape::ellipse:
            return Simbol::Jenis::terminator;
        case Shape::circle:
            return Simbol::Jenis::onpage;
        case Shape::diamond:
            return Simbol::Jenis::decision;
        case Shape::pentagon:
            return Simbol::Jenis::offpage;
        default:
            return Simbol::Jenis::other;
    }
}

ShapeName name_shape(const cv::Mat& filled)
{
    ShapeName name;
    double next = 0;
    const auto all = likenesses(filled);
    for (const auto& [shape, likeness] : all)
        if (likeness > name.likeness) name = {shape, likeness, 0};
    for (const auto& [shape, likeness] : all)
        if (symbol_of(shape) != symbol_of(name.shape)) next = std::max(next, likeness);
    name.margin = name.likeness - next;
    return name;
}

}  // namespace alihsop
