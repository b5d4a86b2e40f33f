#include <gtest/gtest.h>

#include <opencv2/imgproc.hpp>

#include "extractors/text/find_pen_strokes.h"

namespace alihsop {
namespace {

constexpr double kDpi = 200;
const cv::Scalar kInk(255);
const cv::Rect kLine(100, 200, 300, 24);

cv::Mat no_ink() { return {400, 500, CV_8UC1, cv::Scalar(0)}; }

cv::Mat bands()
{
    cv::Mat mask = no_ink();
    mask(kLine).setTo(255);
    return mask;
}

int inked(const cv::Mat& mask) { return cv::countNonZero(mask(kLine)); }

TEST(FindPenStrokes, FollowsAStrokeThroughALineOfPrint)
{
    cv::Mat ink = no_ink();
    cv::line(ink, {180, 60}, {260, 340}, kInk, 5);
    const cv::Mat pen = find_pen_strokes(ink, bands(), kDpi);
    EXPECT_GT(inked(pen), 0.95 * inked(ink));
    EXPECT_EQ(cv::countNonZero(pen & ~bands()), 0);
}

TEST(FindPenStrokes, FollowsABend)
{
    cv::Mat ink = no_ink();
    cv::ellipse(ink, {250, 110}, {60, 110}, 0, 0, 360, kInk, 4);  // its foot lies in the line
    EXPECT_GT(inked(find_pen_strokes(ink, bands(), kDpi)), 0.85 * inked(ink));
}

TEST(FindPenStrokes, LeavesALettersStrokeThatCrosses)
{
    cv::Mat pen = no_ink(), letter = no_ink();
    cv::line(pen, {200, 60}, {240, 340}, kInk, 5);
    cv::rectangle(letter, {200, 208, 60, 4}, kInk, cv::FILLED);
    const cv::Mat found = find_pen_strokes(pen | letter, bands(), kDpi);
    EXPECT_GT(cv::countNonZero(letter & ~found), 0.75 * cv::countNonZero(letter));
    const cv::Rect below(205, 216, 40, 8);
    EXPECT_GT(cv::countNonZero(found(below) & pen(below)), 0.8 * cv::countNonZero(pen(below)));
}

TEST(FindPenStrokes, TakesNoLetterThatNothingEnters)
{
    cv::Mat print = no_ink();
    cv::putText(print, "SUTARNO", {110, 222}, cv::FONT_HERSHEY_SIMPLEX, 0.8, kInk, 2);
    EXPECT_EQ(cv::countNonZero(find_pen_strokes(print, bands(), kDpi)), 0);
}

}  // namespace
}  // namespace alihsop
