// Method: as rulings are found (extractors/tables/find_rulings), for shorter and thicker lines: columns of ink taller
// than a line are taken away, short runs too, gaps of a dashed line are closed; what then runs on long enough is a
// stroke.
#include "extractors/arrows/find_strokes.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "imaging/ink/filter_runs.h"
#include "imaging/ink/find_level_lines.h"
#include "imaging/units.h"

namespace alihsop {
namespace {

constexpr double kMostThickness = 1.3;  // mm
constexpr double kThinStem = 0.5;       // mm: narrower tall ink crosses the line and leaves it whole
constexpr double kDash = 0.6;           // mm
constexpr double kDashGap = 1.3;        // mm
constexpr double kLeastLength = 1.6;    // mm
constexpr double kLeastInkShare = 0.45;
constexpr double kSolidShare = 0.9;  // of a stroke that is not dashed
constexpr double kShort = 3.5;       // mm: shorter strokes have to be unbroken
constexpr double kSlender = 2.2;     // length / thickness at least

std::vector<Stroke> find_along_x(const cv::Mat& ink, double dpi)
{
    cv::Mat tall;
    const int most = to_pixels(kMostThickness, dpi, 2) + 1;
    cv::morphologyEx(ink, tall, cv::MORPH_OPEN, cv::getStructuringElement(cv::MORPH_RECT, {1, most}));
    const cv::Mat thick = filter_runs(tall, 0, to_pixels(kThinStem, dpi) + 1);
    const cv::Mat inked = filter_runs(ink & ~thick, 0, to_pixels(kDash, dpi, 2));
    const InkPieces found = find_level_lines(inked, to_pixels(kDashGap, dpi), to_pixels(kLeastLength, dpi));
    const auto heights = heights_of(found);
    std::vector<Stroke> strokes;
    for (std::size_t i = 0; i < found.pieces.size(); ++i) {
        const auto& box = found.pieces[i].box;
        const double share = inked_columns(inked, box) / static_cast<double>(box.width);
        if (share < (box.width < to_pixels(kShort, dpi) ? kSolidShare : kLeastInkShare)) continue;
        const int thickness =
            std::max(1, static_cast<int>(std::lround(cv::countNonZero(inked(box)) / (share * box.width))));
        if (box.width < kSlender * thickness) continue;
        strokes.push_back({true, static_cast<int>(std::lround(heights[i])), box.x, box.x + box.width - 1, thickness,
                           share < kSolidShare, false});
    }
    return strokes;
}

}  // namespace

std::vector<Stroke> find_strokes(const cv::Mat& ink, double dpi)
{
    auto strokes = find_along_x(ink, dpi);
    for (Stroke stroke : find_along_x(ink.t(), dpi)) {
        stroke.horizontal = false;
        strokes.push_back(stroke);
    }
    return strokes;
}

}  // namespace alihsop
