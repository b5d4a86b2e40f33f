#include "imaging/restoration/restore_page.h"

#include <gtest/gtest.h>

#include "models/failure.h"
#include "tests/imaging/draw_page.h"

namespace alihsop {
namespace {

// A ruled page with words whose first letter is a black block: so that the reader below knows which way is up.
cv::Mat form()
{
    cv::Mat page = ruled_page(16, 2);
    for (int row = 0; row < 16; ++row)
        for (const int x : {240, 860}) {
            const cv::Point at(x, 250 + 1800 * row / 16 + 70);
            cv::rectangle(page, at + cv::Point(0, -22), at + cv::Point(40, 0), cv::Scalar(0), cv::FILLED);
            cv::putText(page, "pedoman kerja", at + cv::Point(50, 0), cv::FONT_HERSHEY_SIMPLEX, 1.0, cv::Scalar(0), 2);
        }
    return page;
}

TextLine read_block_first(const cv::Mat& line)
{
    const int third = line.cols / 3;
    const int left = cv::countNonZero(line.colRange(0, third) < 128),
              right = cv::countNonZero(line.colRange(2 * third, line.cols) < 128);
    TextLine read;
    if (line.cols > 3 * line.rows && left > 1.3 * right) read.words.push_back({{}, "pedomankerja", 0.9});
    return read;
}

class TurnedBy : public testing::TestWithParam<int> {};

TEST_P(TurnedBy, AQuarterAndALittleIsTurnedBack)
{
    PageImage scanned;
    scanned.dpi = kDrawnDpi;
    scanned.pixels = turned_clockwise(form(), GetParam() + 1.2);
    const RestoredPage restored = restore_page(scanned, 0, read_block_first);
    EXPECT_TRUE(restored.orientation_decided);
    EXPECT_EQ((restored.rotation + GetParam()) % 360, 0);
    EXPECT_NEAR(restored.skew, 1.2, 0.1);
    EXPECT_EQ(restored.even.size(), restored.ink.size());
    EXPECT_EQ(restored.upright.pixels.size(), restored.ink.size());
    EXPECT_EQ(restored.coloured.size(), restored.ink.size());
}

TEST_P(TurnedBy, WhatAPersonCallsUprightStaysAsItIs)
{
    PageImage scanned;
    scanned.dpi = kDrawnDpi;
    scanned.pixels = turned_clockwise(form(), GetParam() + 1.2);
    const RestoredPage restored = restore_page(scanned, 0, read_block_first, Position::upright);
    EXPECT_EQ(restored.rotation, 0);
    EXPECT_EQ(restored.skew, 0);
    EXPECT_TRUE(restored.orientation_decided);
    EXPECT_EQ(restored.transform, (Transform{1, 0, 0, 0, 1, 0, 0, 0, 1}));
    EXPECT_EQ(cv::norm(restored.upright.pixels, scanned.pixels, cv::NORM_INF), 0);
}

TEST_P(TurnedBy, AQuarterKeepsTheWayBackToTheScan)
{
    PageImage scanned;
    scanned.dpi = kDrawnDpi;
    cv::Mat page = form();
    page(cv::Rect(100, 100, 60, 60)).setTo(0);
    scanned.pixels = turned_clockwise(page, GetParam());
    const RestoredPage restored = restore_page(scanned, 0, read_block_first);
    const auto& t = restored.transform;
    const cv::Point2d middle(scanned.pixels.cols / 2.0, scanned.pixels.rows / 2.0);
    const double w = t[6] * middle.x + t[7] * middle.y + t[8];
    // The middle of the frame stays the middle; the block stands up left of it.
    const cv::Point at(static_cast<int>((t[0] * middle.x + t[1] * middle.y + t[2]) / w) - 1654 / 2 + 130,
                       static_cast<int>((t[3] * middle.x + t[4] * middle.y + t[5]) / w) - 2339 / 2 + 130);
    EXPECT_LT(restored.even.at<unsigned char>(at), 60);
}

INSTANTIATE_TEST_SUITE_P(Degrees, TurnedBy, testing::Values(0, 90, 180, 270));

TEST(RestorePage, HalvesAFineScan)
{
    PageImage scanned;
    scanned.dpi = 600;
    scanned.pixels = cv::Mat(1200, 900, CV_8UC1, cv::Scalar(255));
    const RestoredPage restored = restore_page(scanned, 0, read_block_first);
    EXPECT_EQ(restored.upright.dpi, 300);
    EXPECT_EQ(restored.ink.cols, 450);
    EXPECT_FALSE(restored.orientation_decided);
}

TEST(RestorePage, RefusesAPageWithoutPixels)
{
    EXPECT_THROW(static_cast<void>(restore_page(PageImage{}, 0, read_block_first)), PageTrouble);
}

}  // namespace
}  // namespace alihsop
