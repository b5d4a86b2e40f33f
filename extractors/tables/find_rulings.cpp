// Method: what is thin across and long along is a line. Pixels in columns of ink taller than kMostThickness are taken
// away (letters' stems, filled shapes), runs shorter than a dash too (serifs), gaps of a dashed line are closed, and
// what then runs for kLeastLength is a line. A line may lean by one pixel in each run (the page is straightened before).
// Fails on dotted lines whose dots are rounder than kDash.
#include "extractors/tables/find_rulings.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

#include "imaging/trace_rulings.h"
#include "imaging/units.h"

namespace alihsop {
namespace {

constexpr double kWorkingDpi = 140.0;   // the page is shrunk to no less than this
constexpr double kMostThickness = 1.3;   // mm
constexpr double kDash = 0.8;            // mm
constexpr double kDashGap = 1.2;         // mm
constexpr double kLeastLength = 5.0;     // mm
constexpr double kLeastInkShare = 0.62;  // of a found line: a row of serifs has less
constexpr double kShortLine = 25.0;      // mm: shorter ones must be less broken, for stems of letters that stand one
constexpr double kShortInkShare = 0.85;  // above the other make short lines too

cv::Mat along_x(double millimetres, double dpi)
{
    return cv::getStructuringElement(cv::MORPH_RECT, {to_pixels(millimetres, dpi), 1});
}

// How many columns of a component's box hold ink of their own (not only bridged gaps).
double inked_columns(const cv::Mat& inked, const int* stats)
{
    const cv::Rect box(stats[cv::CC_STAT_LEFT], stats[cv::CC_STAT_TOP], stats[cv::CC_STAT_WIDTH], stats[cv::CC_STAT_HEIGHT]);
    cv::Mat columns;
    cv::reduce(inked(box), columns, 0, cv::REDUCE_MAX);
    return cv::countNonZero(columns);
}

// Horizontal lines of `ink`.
std::vector<Ruling> find_along_x(const cv::Mat& ink, double dpi)
{
    cv::Mat tall, thin, runs;
    const int most = to_pixels(kMostThickness, dpi, 2) + 1;
    cv::morphologyEx(ink, tall, cv::MORPH_OPEN, cv::getStructuringElement(cv::MORPH_RECT, {1, most}));
    cv::morphologyEx(tall, tall, cv::MORPH_OPEN, along_x(0.4, dpi));  // a stem that crosses a line leaves it whole
    thin = ink & ~tall;
    cv::morphologyEx(thin, runs, cv::MORPH_OPEN, along_x(kDash, dpi));
    const cv::Mat inked = runs.clone();
    cv::dilate(runs, runs, cv::getStructuringElement(cv::MORPH_RECT, {1, 3}));
    cv::morphologyEx(runs, runs, cv::MORPH_CLOSE, along_x(kDashGap, dpi));
    cv::morphologyEx(runs, runs, cv::MORPH_OPEN, along_x(kLeastLength, dpi));
    cv::Mat labels, stats, centres;
    const int count = cv::connectedComponentsWithStats(runs, labels, stats, centres, 8);
    std::vector<double> ink_columns(static_cast<std::size_t>(count), 0);
    for (int i = 1; i < count; ++i) ink_columns[static_cast<std::size_t>(i)] = inked_columns(inked, stats.ptr<int>(i));
    std::vector<Ruling> rulings;
    for (int i = 1; i < count; ++i) {
        const int* row = stats.ptr<int>(i);
        const int width = row[cv::CC_STAT_WIDTH];
        const double share = width < to_pixels(kShortLine, dpi) ? kShortInkShare : kLeastInkShare;
        if (ink_columns[static_cast<std::size_t>(i)] < share * width) continue;
        const int thickness = std::max(1, static_cast<int>(std::lround(row[cv::CC_STAT_AREA] / double(width))) - 2);
        rulings.push_back({true, static_cast<int>(std::lround(centres.at<double>(i, 1))), row[cv::CC_STAT_LEFT],
                           row[cv::CC_STAT_LEFT] + width, thickness});
    }
    return rulings;
}

}  // namespace

std::vector<Ruling> find_rulings(const cv::Mat& pale_ink, double dpi)
{
    const int factor = std::max(1, static_cast<int>(dpi / kWorkingDpi));
    const cv::Mat ink = shrink_ink(pale_ink, factor);
    std::vector<Ruling> rulings = find_along_x(ink, dpi / factor);
    for (Ruling ruling : find_along_x(ink.t(), dpi / factor)) {
        ruling.horizontal = false;
        rulings.push_back(ruling);
    }
    for (Ruling& ruling : rulings)
        ruling = {ruling.horizontal, ruling.position * factor + factor / 2, ruling.begin * factor, ruling.end * factor,
                  ruling.thickness * factor};
    std::sort(rulings.begin(), rulings.end(), [](const Ruling& a, const Ruling& b) {
        if (a.horizontal != b.horizontal) return a.horizontal;
        return a.position != b.position ? a.position < b.position : a.begin < b.begin;
    });
    return rulings;
}

}  // namespace alihsop
