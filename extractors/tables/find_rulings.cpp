// Method: what is thin across and long along is a line. Pixels in columns of ink taller than kMostThickness are taken
// away (letters' stems, filled shapes), runs shorter than a dash too (serifs), gaps of a dashed line are closed, and
// what then runs for kLeastLength is a line. A line may lean by one pixel in each run (the page is straightened
// before). Fails on dotted lines whose dots are rounder than kDash.
#include "extractors/tables/find_rulings.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

#include "imaging/ink/filter_runs.h"
#include "imaging/ink/find_level_lines.h"
#include "imaging/ink/shrink_ink.h"
#include "imaging/units.h"

namespace alihsop {
namespace {

constexpr double kWorkingDpi = 140.0;    // the page is shrunk to no less than this
constexpr double kMostThickness = 1.3;   // mm
constexpr double kThinStem = 0.4;        // mm
constexpr double kDash = 0.8;            // mm
constexpr double kDashGap = 1.2;         // mm
constexpr double kLeastLength = 5.0;     // mm
constexpr double kLeastInkShare = 0.62;  // of a found line: a row of serifs has less
constexpr double kShortLine = 25.0;      // mm: shorter ones must be less broken, for stems of letters that stand one
constexpr double kShortInkShare = 0.85;  // above the other make short lines too

// Horizontal lines of `ink`.
std::vector<Ruling> find_along_x(const cv::Mat& ink, double dpi)
{
    cv::Mat tall, thick;
    const int most = to_pixels(kMostThickness, dpi, 2) + 1;
    cv::morphologyEx(ink, tall, cv::MORPH_OPEN, cv::getStructuringElement(cv::MORPH_RECT, {1, most}));
    thick = filter_runs(tall, 0, to_pixels(kThinStem, dpi));  // a stem that crosses a line leaves it whole
    const cv::Mat inked = filter_runs(ink & ~thick, 0, to_pixels(kDash, dpi));
    const InkPieces lines = find_level_lines(inked, to_pixels(kDashGap, dpi), to_pixels(kLeastLength, dpi));
    const auto heights = heights_of(lines);
    std::vector<Ruling> rulings;
    for (std::size_t i = 0; i < lines.pieces.size(); ++i) {
        const auto& [box, area] = lines.pieces[i];
        const double share = box.width < to_pixels(kShortLine, dpi) ? kShortInkShare : kLeastInkShare;
        if (inked_columns(inked, box) < share * box.width) continue;
        const int thickness = std::max(1, static_cast<int>(std::lround(area / double(box.width))) - 2);
        rulings.push_back({true, static_cast<int>(std::lround(heights[i])), box.x, box.x + box.width, thickness});
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
