#include <gtest/gtest.h>

#include <opencv2/imgproc.hpp>

#include "extractors/text/find_pen_strokes.h"

namespace alihsop {
namespace {

constexpr double kDpi = 200;
const cv::Scalar kInk(255);
const cv::Rect kLine(100, 200, 300, 24);

cv::Mat no_ink() { return {400, 500, CV_8UC1, cv::Scalar(0)}; }

TEST(FindPenStrokes, FollowsAStrokeThroughALineOfPrint)
{
    cv::Mat scrawl = no_ink();
    cv::line(scrawl, {180, 60}, {260, 340}, kInk, 5);
    const cv::Mat pen = find_pen_strokes(scrawl, scrawl, {kLine}, kDpi);
    EXPECT_GT(cv::countNonZero(pen & scrawl), 0.97 * cv::countNonZero(scrawl));
}

TEST(FindPenStrokes, FollowsABend)
{
    cv::Mat scrawl = no_ink();
    cv::ellipse(scrawl, {250, 120}, {60, 110}, 0, 0, 360, kInk, 4);  // its foot lies in the line
    const cv::Mat pen = find_pen_strokes(scrawl, scrawl, {kLine}, kDpi);
    const cv::Rect foot(180, 196, 140, 40);
    EXPECT_GT(cv::countNonZero(pen(foot) & scrawl(foot)), 0.9 * cv::countNonZero(scrawl(foot)));
}

TEST(FindPenStrokes, LeavesALettersStrokeThatCrosses)
{
    cv::Mat scrawl = no_ink(), letter = no_ink();
    cv::line(scrawl, {200, 60}, {240, 340}, kInk, 5);
    cv::rectangle(letter, {200, 208, 60, 4}, kInk, cv::FILLED);
    const cv::Mat ink = scrawl | letter;
    const cv::Mat pen = find_pen_strokes(ink, ink, {kLine}, kDpi);
    EXPECT_GT(cv::countNonZero(letter & ~pen), 0.8 * cv::countNonZero(letter));
    const cv::Rect beside(205, 216, 40, 8);
    EXPECT_GT(cv::countNonZero(pen(beside) & scrawl(beside)), 0.8 * cv::countNonZero(scrawl(beside)));
}

TEST(FindPenStrokes, TakesNoLetterThatNothingEnters)
{
    cv::Mat print = no_ink();
    cv::putText(print, "SUTARNO", {110, 222}, cv::FONT_HERSHEY_SIMPLEX, 1.0, kInk, 3);
    EXPECT_EQ(cv::countNonZero(find_pen_strokes(print, no_ink(), {kLine}, kDpi)), 0);
}

}  // namespace
}  // namespace alihsop
