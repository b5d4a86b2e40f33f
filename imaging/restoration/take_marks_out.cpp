#include "imaging/restoration/take_marks_out.h"

#include <opencv2/imgproc.hpp>

#include "imaging/ink/binarise.h"
#include "imaging/restoration/separate_coloured_ink.h"
#include "imaging/units.h"

namespace alihsop {
namespace {

constexpr int kMarkShare = 102;     // of 255 (0.4)
constexpr double kReach = 1.2;      // mm round what is surely a mark: its pale rim, and where print crosses it
constexpr double kLeastMark = 2.5;  // mm: a mark is broader somewhere; single strokes of print are misnamed, too

// Where the map knows a mark, and what is near it: 8UC1 of the page's size.
cv::Mat marked_places(const InkMap& map, const cv::Size& size)
{
    cv::Mat mark = map.share(InkClass::mark) > kMarkShare, large, whole;
    const int gap = to_odd_pixels(kReach, map.dpi), least = to_odd_pixels(kLeastMark, map.dpi);
    cv::morphologyEx(mark, large, cv::MORPH_CLOSE, cv::getStructuringElement(cv::MORPH_ELLIPSE, {gap, gap}));
    cv::Mat labels, stats, middles;
    const int count = cv::connectedComponentsWithStats(large, labels, stats, middles, 8, CV_32S);
    for (int i = 1; i < count; ++i)
        if (std::max(stats.at<int>(i, cv::CC_STAT_WIDTH), stats.at<int>(i, cv::CC_STAT_HEIGHT)) < least)
            large.setTo(0, labels == i);
    cv::dilate(large, large, cv::getStructuringElement(cv::MORPH_ELLIPSE, {2 * gap + 1, 2 * gap + 1}));
    cv::resize(large, whole, size, 0, 0, cv::INTER_NEAREST);
    return whole;
}

}  // namespace

void take_marks_out(RestoredPage& page, const InkMap& map)
{
    if (cv::countNonZero(page.coloured) == 0) return;
    page.coloured &= marked_places(map, page.coloured.size());
    if (cv::countNonZero(page.coloured) == 0) return;
    page.even = without_coloured_ink(page.upright.pixels, page.even_with_colour, page.coloured, page.upright.dpi);
    page.ink = binarise_print(page.even, page.upright.dpi);
    page.pale_ink = binarise_pale(page.even);
}

}  // namespace alihsop
