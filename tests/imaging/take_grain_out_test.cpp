#include "imaging/ink/take_grain_out.h"

#include <gtest/gtest.h>

#include <opencv2/imgproc.hpp>
#include <random>

namespace alihsop::testing {
namespace {

// A hairline and a filled box, of which one pixel in so many flipped.
cv::Mat page(int one_in)
{
    cv::Mat ink = cv::Mat::zeros(400, 400, CV_8UC1);
    cv::line(ink, {20, 50}, {380, 50}, cv::Scalar(255), 1);
    ink(cv::Rect(100, 150, 200, 150)).setTo(255);
    std::mt19937 chance(5);
    for (std::size_t left = one_in > 0 ? ink.total() / static_cast<std::size_t>(one_in) : 0; left > 0; --left) {
        auto& pixel = ink.at<unsigned char>(static_cast<int>(chance() % 400), static_cast<int>(chance() % 400));
        pixel = static_cast<unsigned char>(255 - pixel);
    }
    return ink;
}

int different(const cv::Mat& a, const cv::Mat& b) { return cv::countNonZero(a != b); }

TEST(TakeGrainOut, TakesSpecksAndHolesOutAndLeavesLines)
{
    const cv::Mat clean = page(0), grainy = page(50);
    const cv::Mat mended = take_grain_out(grainy);
    EXPECT_LT(different(mended, clean), different(grainy, clean) / 8);
    EXPECT_GT(cv::countNonZero(mended.row(50)), 340) << "a hairline is no grain";
    EXPECT_LT(cv::countNonZero(mended(cv::Rect(102, 152, 196, 146)) == 0), 10)
        << "of 570 holes, but for those that chance made large";
}

TEST(TakeGrainOut, LeavesAnyOtherPageAsItIs)
{
    cv::Mat dirty = page(0);
    for (int i = 0; i < 40; ++i) dirty.at<unsigned char>(10 + 9 * i, 10) = 255;
    EXPECT_EQ(different(take_grain_out(dirty), dirty), 0);
    EXPECT_TRUE(take_grain_out({}).empty());
}

}  // namespace
}  // namespace alihsop::testing
