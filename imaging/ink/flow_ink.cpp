// Method: the even page is cut at a high level (flows are often drawn in hairlines or grey), freed from grain,
// and shrunk so that any ink in a block makes it ink: the thinnest line stays whole. Coloured areas are kept
// apart, as evening the light takes their inside away; they serve to find filled shapes alone. Then the tables'
// rulings go.
//
// Fails for lines paler than kFaint and for drawings in the ruling's own place (see take_rulings_out.cpp).
#include "imaging/ink/flow_ink.h"

#include <opencv2/imgproc.hpp>

#include "imaging/ink/binarise.h"
#include "imaging/ink/shrink_ink.h"
#include "imaging/ink/take_grain_out.h"
#include "imaging/ink/take_rulings_out.h"
#include "imaging/units.h"

namespace alihsop {
namespace {

// A hairline of 0.2 mm is one pixel here; finer pages only cost time.
constexpr double kWorkingDpi = 140.0;  // the page is shrunk to no less than this
constexpr double kLargeArea = 2.4;     // mm: a coloured area at least so large passes for uneven light
constexpr int kFaint = 230;            // of 255: faint ink is this dark at least

}  // namespace

FlowInk find_flow_ink(const cv::Mat& even_with_colour, const cv::Mat& coloured, const std::vector<Ruling>& rulings,
                      InkLevel level, double dpi)
{
    FlowInk flow;
    flow.factor = std::max(1, static_cast<int>(dpi / kWorkingDpi));
    flow.dpi = dpi / flow.factor;
    flow.all = shrink_ink(
        take_grain_out(level == InkLevel::pale ? binarise_pale(even_with_colour) : cv::Mat(even_with_colour < kFaint)),
        flow.factor);
    if (!coloured.empty() && cv::countNonZero(coloured) > 0) {
        const int large = to_pixels(kLargeArea, flow.dpi);  // thin coloured lines are in the even page already
        cv::morphologyEx(shrink_ink(coloured, flow.factor), flow.coloured_areas, cv::MORPH_OPEN,
                         cv::getStructuringElement(cv::MORPH_RECT, {large, large}));
        if (cv::countNonZero(flow.coloured_areas) == 0) flow.coloured_areas.release();
    }
    for (const auto& r : rulings)
        flow.rulings.push_back(
            {r.horizontal, r.position / flow.factor, r.begin / flow.factor, r.end / flow.factor + 1, r.thickness});
    flow.without_rulings = take_rulings_out(flow.all, flow.rulings, flow.dpi);
    return flow;
}

}  // namespace alihsop
