// Black print whose channels were moved apart by a known shift, as a scanner does it.
#include "imaging/restoration/register_channels.h"

#include <gtest/gtest.h>

#include <opencv2/imgproc.hpp>

#include "imaging/restoration/separate_coloured_ink.h"
#include "tests/imaging/draw_page.h"

namespace alihsop {
namespace {

cv::Mat moved(const cv::Mat& grey, double x, double y)
{
    const cv::Mat map = (cv::Mat_<double>(2, 3) << 1, 0, x, 0, 1, y);
    cv::Mat out;
    cv::warpAffine(grey, out, map, grey.size(), cv::INTER_LINEAR, cv::BORDER_REPLICATE);
    return out;
}

cv::Mat shifted_page(cv::Point2d blue, cv::Point2d red)
{
    cv::Mat page;
    const cv::Mat print = text_page();
    cv::merge(std::vector<cv::Mat>{moved(print, blue.x, blue.y), print, moved(print, red.x, red.y)}, page);
    return page;
}

struct Shift {
    cv::Point2d blue, red;
};

class Shifts : public testing::TestWithParam<Shift> {};

TEST_P(Shifts, AreMeasuredAndTakenBack)
{
    const auto& [blue, red] = GetParam();
    const cv::Mat page = shifted_page(blue, red);
    const auto found = find_channel_shift(page, kDrawnDpi);
    EXPECT_NEAR(found.blue.x, blue.x, 0.1);
    EXPECT_NEAR(found.blue.y, blue.y, 0.1);
    EXPECT_NEAR(found.red.x, red.x, 0.1);
    EXPECT_NEAR(found.red.y, red.y, 0.1);
    EXPECT_EQ(cv::countNonZero(find_coloured_ink(register_channels(page, found), kDrawnDpi)), 0);
}

INSTANTIATE_TEST_SUITE_P(Scanners, Shifts,
                         testing::Values(Shift{{0.4, 0.3}, {-0.4, -0.5}}, Shift{{0, 0}, {0, 1.0}},
                                         Shift{{1.5, 0}, {-1.5, 0}}, Shift{{-0.33, 0}, {0.33, 0}}));

TEST(FindChannelShift, FindsNoneWhereThereIsNone)
{
    EXPECT_TRUE(find_channel_shift(shifted_page({}, {}), kDrawnDpi).none());
    EXPECT_TRUE(find_channel_shift(text_page(), kDrawnDpi).none());
    EXPECT_TRUE(find_channel_shift(blank_page(), kDrawnDpi).none());
}

TEST(FindChannelShift, IsNotLedAstrayByAStamp)
{
    cv::Mat page = shifted_page({0.5, 0}, {-0.5, 0});
    cv::circle(page, {500, 600}, 150, cv::Scalar(200, 80, 60), 6, cv::LINE_AA);
    const auto found = find_channel_shift(page, kDrawnDpi);
    EXPECT_NEAR(found.blue.x, 0.5, 0.1);
    EXPECT_NEAR(found.red.x, -0.5, 0.1);
}

}  // namespace
}  // namespace alihsop
