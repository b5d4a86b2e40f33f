#include "extractors/marks/read_marks.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

#include "imaging/trace_rulings.h"
#include "imaging/units.h"

namespace alihsop {
namespace {

constexpr double kWorkingDpi = 75.0;
constexpr double kOneMark = 3.0;           // mm between strokes of one mark
constexpr double kLeastMark = 5.0;         // mm
constexpr double kLeastStamp = 25.0;
constexpr double kMostStamp = 60.0;
constexpr double kRoundness = 1.45;        // longer side / shorter side of a stamp at most
constexpr double kSolidLogo = 0.55;        // share of its box that a logo's colour fills
constexpr double kTallestHandwriting = 14.0;  // mm
constexpr double kLeastBlackMark = 9.0;       // mm, longer side
constexpr double kNarrowestBlackMark = 5.0;   // mm: a line of print is lower
constexpr double kScrawl = 0.25;              // share of its box that a signature's strokes fill at most
constexpr int kFormColumns = 5;               // a table of more holds a flow
constexpr double kWrittenSquareMillimetres = 2.5;
constexpr double kMostWrittenShare = 0.35;    // of the cell: more is a filled shape

Mark::Kind kind_of(const cv::Rect& box, double filled, const cv::Size& page, double dpi)
{
    const double longer = to_millimetres(std::max(box.width, box.height), dpi);
    const double shorter = to_millimetres(std::min(box.width, box.height), dpi);
    if (filled > kSolidLogo && box.y + box.height < page.height / 2) return Mark::Kind::logo;
    if (shorter >= kLeastStamp && longer <= kMostStamp && longer / shorter <= kRoundness) return Mark::Kind::stamp;
    if (to_millimetres(box.height, dpi) <= kTallestHandwriting && box.width > 2 * box.height) return Mark::Kind::handwriting;
    return Mark::Kind::signature;
}

}  // namespace

std::vector<Mark> read_marks(const cv::Mat& coloured, double dpi)
{
    const int factor = std::max(1, static_cast<int>(std::lround(dpi / kWorkingDpi)));
    const cv::Mat small = shrink_ink(coloured, factor);
    const double small_dpi = dpi / factor;
    const int one = to_odd_pixels(kOneMark, small_dpi);
    cv::Mat joined, labels, stats, centres;
    cv::dilate(small, joined, cv::getStructuringElement(cv::MORPH_RECT, {one, one}));
    const int count = cv::connectedComponentsWithStats(joined, labels, stats, centres, 8);
    std::vector<Mark> marks;
    for (int i = 1; i < count; ++i) {
        const int* s = stats.ptr<int>(i);
        cv::Rect box(s[cv::CC_STAT_LEFT] + one / 2, s[cv::CC_STAT_TOP] + one / 2, s[cv::CC_STAT_WIDTH] - one + 1,
                     s[cv::CC_STAT_HEIGHT] - one + 1);
        box &= cv::Rect(0, 0, small.cols, small.rows);
        if (std::max(box.width, box.height) < to_pixels(kLeastMark, small_dpi)) continue;
        const double filled = static_cast<double>(cv::countNonZero(small(box))) / static_cast<double>(box.area());
        marks.push_back({kind_of(box, filled, small.size(), small_dpi),
                         {box.x * factor, box.y * factor, box.width * factor, box.height * factor}});
    }
    return marks;
}

std::vector<Mark> read_black_marks(const cv::Mat& ink, const std::vector<Box>& unexplained, const std::vector<Table>& tables,
                                   double dpi)
{
    std::vector<Mark> marks;
    for (const auto& box : unexplained) {
        const double width = to_millimetres(box.width, dpi), height = to_millimetres(box.height, dpi);
        const bool in_flow = std::any_of(tables.begin(), tables.end(), [&](const Table& table) {
            return table.columns() > kFormColumns && !overlap(table.box, box).empty();
        });
        if (in_flow || std::max(width, height) < kLeastBlackMark || std::min(width, height) < kNarrowestBlackMark ||
            std::max(width, height) > kMostStamp)
            continue;
        const cv::Rect place = cv::Rect(box.x, box.y, box.width, box.height) & cv::Rect(0, 0, ink.cols, ink.rows);
        const double filled = static_cast<double>(cv::countNonZero(ink(place))) / static_cast<double>(place.area());
        if (filled > kScrawl && height > width / kRoundness && box.centre_y() < ink.rows / 2)
            marks.push_back({Mark::Kind::logo, box});
        else if (filled <= kScrawl) marks.push_back({Mark::Kind::signature, box});
    }
    return marks;
}

bool is_written_on(const cv::Mat& coloured, const Box& cell, double dpi)
{
    const cv::Rect box = cv::Rect(cell.x, cell.y, cell.width, cell.height) & cv::Rect(0, 0, coloured.cols, coloured.rows);
    if (box.empty()) return false;
    const double area = cv::countNonZero(coloured(box));
    const double pixel = to_millimetres(1, dpi);
    return area * pixel * pixel >= kWrittenSquareMillimetres && area <= kMostWrittenShare * box.area();
}

}  // namespace alihsop
