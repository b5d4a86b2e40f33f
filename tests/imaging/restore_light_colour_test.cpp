#include <gtest/gtest.h>

#include "imaging/ink/binarise.h"
#include "imaging/restoration/normalise_light.h"
#include "imaging/restoration/separate_coloured_ink.h"
#include "tests/imaging/draw_page.h"

namespace alihsop {
namespace {

cv::Mat all_paper(const cv::Mat& page) { return {page.size(), CV_8UC1, cv::Scalar(255)}; }

TEST(NormaliseLight, TakesAShadowAway)
{
    cv::Mat page = text_page();
    for (int x = 0; x < page.cols; ++x) page.col(x) *= 0.45 + 0.5 * x / page.cols;
    const cv::Mat even = normalise_light(page, all_paper(page), kDrawnDpi);
    EXPECT_GT(even.at<unsigned char>(100, 20), 240);
    EXPECT_GT(even.at<unsigned char>(100, 1600), 240);
    const double before = cv::countNonZero(binarise(text_page())), after = cv::countNonZero(binarise(even));
    EXPECT_NEAR(after / before, 1.0, 0.15);
}

TEST(NormaliseLight, MakesWhatIsNoPaperWhite)
{
    cv::Mat page = text_page(), paper = all_paper(page);
    page.rowRange(0, 100).setTo(0);
    paper.rowRange(0, 100).setTo(0);
    EXPECT_EQ(normalise_light(page, paper, kDrawnDpi).at<unsigned char>(50, 800), 255);
}

TEST(BinarisePrint, KeepsAPaleStrokeThatHangsOnADarkOne)
{
    cv::Mat even = blank_page();
    cv::line(even, {300, 300}, {300, 330}, cv::Scalar(40), 3);
    cv::line(even, {302, 300}, {304, 300}, cv::Scalar(190), 2);  // a hairline at the stem
    cv::line(even, {600, 300}, {620, 300}, cv::Scalar(190), 2);  // pale dirt
    cv::rectangle(even, {800, 300, 200, 100}, cv::Scalar(20), cv::FILLED);
    const cv::Mat ink = binarise_print(even, kDrawnDpi);
    EXPECT_EQ(binarise(even).at<unsigned char>(300, 304), 0);
    EXPECT_EQ(ink.at<unsigned char>(300, 304), 255);
    EXPECT_EQ(ink.at<unsigned char>(300, 610), 0);
}

// Black print at (200, 300), a blue ring that crosses it.
cv::Mat stamped_page()
{
    cv::Mat page(1200, 1200, CV_8UC3, cv::Scalar(245, 250, 252));
    cv::putText(page, "KEPALA DINAS", {200, 400}, cv::FONT_HERSHEY_SIMPLEX, 1.5, cv::Scalar(15, 15, 15), 3,
                cv::LINE_AA);
    cv::circle(page, {300, 400}, 150, cv::Scalar(200, 80, 60), 5, cv::LINE_AA);
    return page;
}

TEST(FindColouredInk, FindsAStampAndNotThePrint)
{
    const cv::Mat coloured = find_coloured_ink(stamped_page(), kDrawnDpi);
    EXPECT_EQ(coloured.at<unsigned char>(250, 300), 255);
    const cv::Mat print = coloured(cv::Rect(460, 340, 150, 80));
    EXPECT_LT(cv::countNonZero(print), 20);
}

TEST(FindColouredInk, FindsNothingOnGreyOrTintedPaper)
{
    EXPECT_EQ(cv::countNonZero(find_coloured_ink(text_page(), kDrawnDpi)), 0);
    cv::Mat yellow;
    cv::cvtColor(text_page(), yellow, cv::COLOR_GRAY2BGR);
    cv::multiply(yellow, cv::Scalar(0.7, 0.9, 0.95), yellow);
    EXPECT_EQ(cv::countNonZero(find_coloured_ink(yellow, kDrawnDpi)), 0);
}

TEST(WithoutColouredInk, TakesTheStampAndKeepsThePrint)
{
    const cv::Mat page = stamped_page();
    cv::Mat grey;
    cv::cvtColor(page, grey, cv::COLOR_BGR2GRAY);
    const cv::Mat clean = without_coloured_ink(page, grey, find_coloured_ink(page, kDrawnDpi), kDrawnDpi);
    EXPECT_EQ(cv::countNonZero(clean(cv::Rect(250, 240, 100, 20)) < 200), 0);
    const cv::Rect print(460, 350, 150, 60);
    EXPECT_NEAR(cv::countNonZero(clean(print) < 128), cv::countNonZero(grey(print) < 128), 10);
}

TEST(WithoutColouredInk, SeesPrintThroughAStamp)
{
    cv::Mat page(300, 300, CV_8UC3, cv::Scalar(245, 245, 245));
    page(cv::Rect(100, 100, 100, 100)).setTo(cv::Scalar(190, 110, 100));  // a blue field
    page(cv::Rect(140, 60, 20, 180)).setTo(cv::Scalar(25, 20, 20));       // a stem that runs through it
    cv::Mat grey;
    cv::cvtColor(page, grey, cv::COLOR_BGR2GRAY);
    const cv::Mat clean = without_coloured_ink(page, grey, find_coloured_ink(page, kDrawnDpi), kDrawnDpi);
    EXPECT_EQ(cv::countNonZero(clean(cv::Rect(145, 65, 10, 170)) > 100), 0);
    EXPECT_EQ(cv::countNonZero(clean(cv::Rect(105, 105, 30, 90)) < 200), 0);
}

// A pen's stroke with a spot in it that is too dark to have a colour, and a spot of print elsewhere.
TEST(WithoutColouredInk, TakesAPensDarkestSpotsToo)
{
    cv::Mat page(200, 200, CV_8UC3, cv::Scalar(245, 245, 245)), coloured(200, 200, CV_8UC1, cv::Scalar(0));
    cv::line(page, {20, 100}, {90, 100}, cv::Scalar(170, 60, 50), 7);
    cv::line(coloured, {20, 100}, {90, 100}, cv::Scalar(255), 7);
    for (const int x : {52, 150}) page(cv::Rect(x, 98, 4, 5)).setTo(cv::Scalar(20, 20, 20));
    coloured(cv::Rect(52, 98, 4, 5)).setTo(0);
    cv::Mat grey;
    cv::cvtColor(page, grey, cv::COLOR_BGR2GRAY);
    const cv::Mat clean = without_coloured_ink(page, grey, coloured, kDrawnDpi);
    EXPECT_EQ(cv::countNonZero(clean(cv::Rect(40, 90, 30, 20)) < 200), 0);
    EXPECT_EQ(cv::countNonZero(clean(cv::Rect(140, 90, 30, 20)) < 200), 20);
}

TEST(WithoutColouredInk, LeavesAFullStopThatAMarkerPenRanOver)
{
    cv::Mat page(200, 200, CV_8UC3, cv::Scalar(245, 245, 245));
    page(cv::Rect(20, 80, 160, 40)).setTo(cv::Scalar(90, 240, 250));  // yellow
    page(cv::Rect(100, 98, 4, 4)).setTo(cv::Scalar(20, 20, 20));
    cv::Mat grey;
    cv::cvtColor(page, grey, cv::COLOR_BGR2GRAY);
    const cv::Mat clean = without_coloured_ink(page, grey, find_coloured_ink(page, kDrawnDpi), kDrawnDpi);
    EXPECT_EQ(cv::countNonZero(clean(cv::Rect(98, 96, 8, 8)) < 128), 16);
}

}  // namespace
}  // namespace alihsop
