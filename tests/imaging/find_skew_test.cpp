#include "imaging/restoration/find_skew.h"

#include <gtest/gtest.h>

#include "imaging/ink/binarise.h"
#include "tests/imaging/draw_page.h"

namespace alihsop {
namespace {

class SkewOf : public testing::TestWithParam<double> {};

TEST_P(SkewOf, RulingsIsFoundToATenthOfADegree)
{
    const Skew skew = find_skew(binarise(turned_clockwise(ruled_page(), GetParam())), kDrawnDpi);
    EXPECT_TRUE(skew.by_rulings);
    EXPECT_NEAR(skew.degrees, GetParam(), 0.1);
}

TEST_P(SkewOf, TextIsFoundToATenthOfADegree)
{
    const Skew skew = find_skew(binarise(turned_clockwise(text_page(), GetParam())), kDrawnDpi);
    EXPECT_FALSE(skew.by_rulings);
    EXPECT_NEAR(skew.degrees, GetParam(), 0.1);
}

INSTANTIATE_TEST_SUITE_P(Degrees, SkewOf, testing::Values(-15.0, -7.3, -1.0, -0.3, 0.0, 0.45, 2.2, 9.0, 15.0));

TEST(FindSkew, IsTheSameForAPageOnItsSide)
{
    cv::Mat side;
    cv::rotate(turned_clockwise(ruled_page(), 1.7), side, cv::ROTATE_90_CLOCKWISE);
    EXPECT_NEAR(find_skew(binarise(side), kDrawnDpi).degrees, 1.7, 0.1);
}

TEST(FindSkew, OfABlankPageIsNone) { EXPECT_EQ(find_skew(binarise(blank_page()), kDrawnDpi).degrees, 0.0); }

TEST(TurnBy, TakesTheSkewOutAndHoldsEveryPixel)
{
    cv::Mat forward;
    const cv::Mat straight =
        turn_by(turned_clockwise(ruled_page(), 3.0), 3.0, cv::INTER_LINEAR, cv::Scalar(255), forward);
    EXPECT_NEAR(find_skew(binarise(straight), kDrawnDpi).degrees, 0.0, 0.1);
    EXPECT_GT(straight.cols, 2739);
}

}  // namespace
}  // namespace alihsop
