#include <gtest/gtest.h>

#include <opencv2/imgproc.hpp>

#include "extractors/text/find_long_strokes.h"
#include "extractors/text/take_underlines_out.h"

namespace alihsop {
namespace {

constexpr double kDpi = 200;
const cv::Scalar kInk(255);

cv::Mat no_ink() { return {200, 400, CV_8UC1, cv::Scalar(0)}; }
int inked(const cv::Mat& mask, const cv::Rect& box) { return cv::countNonZero(mask(box)); }
cv::Mat take_out(cv::Mat& ink) { return take_underlines_out(ink, find_long_strokes(ink, kDpi).along, kDpi); }

TEST(TakeUnderlinesOut, TakesTheLineAndItsRim)
{
    cv::Mat ink = no_ink();
    cv::rectangle(ink, {40, 100, 300, 3}, kInk, cv::FILLED);
    const cv::Mat taken = take_out(ink);
    EXPECT_EQ(cv::countNonZero(ink), 0);
    EXPECT_EQ(taken.at<unsigned char>(99, 100), 255);
    EXPECT_EQ(taken.at<unsigned char>(103, 100), 255);
    EXPECT_EQ(taken.at<unsigned char>(96, 100), 0);
}

TEST(TakeUnderlinesOut, LeavesAFullStopThatStandsOnTheLine)
{
    cv::Mat ink = no_ink();
    cv::rectangle(ink, {40, 100, 300, 3}, kInk, cv::FILLED);
    for (int x = 60; x < 300; x += 30) cv::rectangle(ink, {x, 80, 8, 20}, kInk, cv::FILLED);  // letters stand on it too
    const int letters = 8 * 8 * 20;
    cv::rectangle(ink, {142, 96, 4, 4}, kInk, cv::FILLED);
    const cv::Mat taken = take_out(ink);
    EXPECT_EQ(inked(ink, {142, 96, 4, 4}), 16);
    EXPECT_EQ(inked(taken, {142, 96, 4, 4}), 0);
    EXPECT_EQ(cv::countNonZero(ink), letters + 16);
}

TEST(TakeUnderlinesOut, ACommaThatEndsInTheLineKeepsItsTail)
{
    cv::Mat ink = no_ink();
    cv::rectangle(ink, {40, 100, 300, 3}, kInk, cv::FILLED);
    for (int x = 60; x < 300; x += 30)
        cv::rectangle(ink, {x, 76, 8, 20}, kInk, cv::FILLED);  // letters stand clear of it
    cv::rectangle(ink, {142, 93, 4, 8}, kInk, cv::FILLED);
    const cv::Mat taken = take_out(ink);
    EXPECT_EQ(inked(ink, {142, 93, 4, 10}), 40);
    EXPECT_EQ(inked(taken, {142, 93, 4, 10}), 0);
    EXPECT_EQ(cv::countNonZero(ink), 8 * 8 * 20 + 40);
}

TEST(TakeUnderlinesOut, LeavesACommasTailThatCrossesTheLine)
{
    cv::Mat ink = no_ink();
    cv::rectangle(ink, {40, 100, 300, 3}, kInk, cv::FILLED);
    cv::rectangle(ink, {150, 95, 4, 12}, kInk, cv::FILLED);
    const cv::Mat taken = take_out(ink);
    EXPECT_EQ(inked(ink, {150, 95, 4, 12}), 48);
    EXPECT_EQ(inked(taken, {150, 95, 4, 12}), 0);
}

TEST(TakeUnderlinesOut, TakesTheLinesUnevenEnds)
{
    cv::Mat ink = no_ink();
    cv::rectangle(ink, {80, 100, 200, 3}, kInk, cv::FILLED);
    for (int x = 280; x < 300; x += 4) cv::rectangle(ink, {x, 100 + x / 4 % 2, 4, 2}, kInk, cv::FILLED);
    take_out(ink);
    EXPECT_EQ(cv::countNonZero(ink), 0);
}

TEST(TakeUnderlinesOut, LeavesAThickBar)
{
    cv::Mat ink = no_ink();
    cv::rectangle(ink, {40, 100, 300, 20}, kInk, cv::FILLED);
    take_out(ink);
    EXPECT_EQ(cv::countNonZero(ink), 300 * 20);
}

}  // namespace
}  // namespace alihsop
