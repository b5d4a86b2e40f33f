#include "imaging/restoration/straighten.h"

#include <gtest/gtest.h>

#include "imaging/ink/binarise.h"
#include "imaging/restoration/trace_rulings.h"
#include "tests/imaging/draw_page.h"

namespace alihsop {
namespace {

// Curled at one side, as beside a binding: at most about 3 mm.
cv::Mat bent_page()
{
    const cv::Mat page = ruled_page();
    cv::Mat map_x(page.size(), CV_32F), map_y(page.size(), CV_32F), bent;
    for (int y = 0; y < page.rows; ++y)
        for (int x = 0; x < page.cols; ++x) {
            const double u = 2.0 * x / page.cols - 1;
            map_x.at<float>(y, x) = static_cast<float>(x);
            map_y.at<float>(y, x) = static_cast<float>(y + 24 * u * u);
        }
    cv::remap(page, bent, map_x, map_y, cv::INTER_LINEAR, cv::BORDER_CONSTANT, cv::Scalar(255));
    return bent;
}

// How far the worst horizontal ruling strays from one height, pixels.
double worst_bend(const cv::Mat& page)
{
    double worst = 0;
    for (const auto& trace : trace_rulings(binarise(page), kDrawnDpi)) {
        if (!trace.horizontal) continue;
        double top = 1e9, bottom = -1e9;
        for (const auto& point : trace.points) top = std::min(top, point.y), bottom = std::max(bottom, point.y);
        worst = std::max(worst, bottom - top);
    }
    return worst;
}

TEST(FindStraightening, TakesTheCurlOutOfAGrid)
{
    const cv::Mat bent = bent_page();
    ASSERT_GT(worst_bend(bent), 8);
    const Straightening bend = find_straightening(binarise(bent), kDrawnDpi);
    ASSERT_FALSE(bend.empty());
    EXPECT_LT(worst_bend(bend.apply(bent, cv::INTER_LINEAR, cv::Scalar(255))), 3);
}

TEST(FindStraightening, LeavesAStraightGridAndAPageOfTextAlone)
{
    EXPECT_TRUE(find_straightening(binarise(ruled_page()), kDrawnDpi).empty());
    EXPECT_TRUE(find_straightening(binarise(text_page()), kDrawnDpi).empty());
}

TEST(TraceRulings, FollowsEveryRulingOfAGridAndNoText)
{
    const auto traces = trace_rulings(binarise(ruled_page(8, 4)), kDrawnDpi);
    EXPECT_EQ(std::count_if(traces.begin(), traces.end(), [](const RulingTrace& t) { return t.horizontal; }), 9);
    EXPECT_EQ(traces.size(), 14U);
    EXPECT_TRUE(trace_rulings(binarise(text_page()), kDrawnDpi).empty());
}

}  // namespace
}  // namespace alihsop
