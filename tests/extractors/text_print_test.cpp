#include <gtest/gtest.h>

#include <opencv2/imgproc.hpp>

#include "extractors/text/find_print.h"

namespace alihsop {
namespace {

constexpr double kDpi = 200;
const cv::Scalar kInk(255);

cv::Mat no_ink() { return {400, 600, CV_8UC1, cv::Scalar(0)}; }
Print find(const cv::Mat& ink) { return find_print(ink, find_long_strokes(ink, kDpi), kDpi); }
int inked(const cv::Mat& mask, const cv::Rect& box) { return cv::countNonZero(mask(box)); }

TEST(FindPrint, TakesPlainLettersForPrint)
{
    cv::Mat ink = no_ink();
    cv::putText(ink, "Kepala", {50, 100}, cv::FONT_HERSHEY_SIMPLEX, 1.0, kInk, 2);
    const Print found = find(ink);
    EXPECT_EQ(cv::countNonZero(found.print), cv::countNonZero(ink));
    EXPECT_FALSE(found.has_drawing);
}

TEST(FindPrint, TakesTheLineFromUnderlinedText)
{
    cv::Mat ink = no_ink();
    cv::putText(ink, "SUTARNO", {50, 100}, cv::FONT_HERSHEY_SIMPLEX, 1.0, kInk, 2);
    cv::rectangle(ink, {45, 99, 170, 3}, kInk, cv::FILLED);
    const Print found = find(ink);
    EXPECT_GT(inked(found.print, {45, 70, 170, 28}), 200);
    EXPECT_GT(inked(found.drawing, {45, 99, 170, 3}), 400);
    EXPECT_FALSE(found.has_drawing);
}

TEST(FindPrint, TakesABoxAndAnArrowForDrawings)
{
    cv::Mat ink = no_ink();
    cv::rectangle(ink, {50, 50, 150, 80}, kInk, 2);
    cv::line(ink, {300, 90}, {450, 90}, kInk, 3);
    cv::fillConvexPoly(ink, std::vector<cv::Point>{{450, 82}, {450, 98}, {465, 90}}, kInk);
    const Print found = find(ink);
    EXPECT_TRUE(found.has_drawing);
    EXPECT_FALSE(found.has_scrawl);
    EXPECT_EQ(inked(found.print, {40, 40, 200, 110}), 0);
    EXPECT_EQ(inked(found.print, {295, 70, 180, 40}), 0);
}

TEST(FindPrint, KeepsPrintInsideABox)
{
    cv::Mat ink = no_ink();
    cv::rectangle(ink, {50, 50, 250, 100}, kInk, 2);
    cv::putText(ink, "Ya", {120, 115}, cv::FONT_HERSHEY_SIMPLEX, 1.0, kInk, 2);
    EXPECT_GT(inked(find(ink).print, {100, 70, 100, 60}), 50);
}

TEST(FindPrint, TakesALargeCurveForScrawl)
{
    cv::Mat ink = no_ink();
    cv::ellipse(ink, {300, 200}, {150, 70}, 20, 0, 340, kInk, 3);
    const Print found = find(ink);
    EXPECT_TRUE(found.has_scrawl);
    EXPECT_GT(cv::countNonZero(found.scrawl), 0);
    EXPECT_EQ(cv::countNonZero(found.print), 0);
}

TEST(FindPrint, TakesARulingsRestAtTheEdgeForNoPrintAndNoSymbol)
{
    cv::Mat ink = no_ink();
    cv::rectangle(ink, {0, 100, 2, 12}, kInk, cv::FILLED);
    cv::rectangle(ink, {200, 0, 30, 2}, kInk, cv::FILLED);
    cv::rectangle(ink, {585, 385, 15, 15}, kInk, cv::FILLED);
    const Print found = find(ink);
    EXPECT_EQ(cv::countNonZero(found.print), 0);
    EXPECT_FALSE(found.has_drawing);
}

}  // namespace
}  // namespace alihsop
