#include "imaging/ink/ink_pieces.h"

#include <gtest/gtest.h>

#include <opencv2/imgproc.hpp>

namespace alihsop {
namespace {

cv::Mat paper(int rows, int cols) { return {rows, cols, CV_8UC1, cv::Scalar(0)}; }

TEST(FindInkPieces, JoinsWhatTouchesAtACorner)
{
    cv::Mat ink = paper(4, 20);
    ink.at<unsigned char>(0, 0) = ink.at<unsigned char>(1, 1) = 255;
    ink.at<unsigned char>(3, 3) = 255;
    const auto found = find_ink_pieces(ink);
    ASSERT_EQ(found.pieces.size(), 2U);
    EXPECT_EQ(found.pieces[0].box, cv::Rect(0, 0, 2, 2));
    EXPECT_EQ(found.pieces[0].area, 2);
}

TEST(FindInkPieces, PartsWhatTouchesAtACornerWhenSidesCount)
{
    cv::Mat ink = paper(4, 20);
    ink.at<unsigned char>(0, 0) = ink.at<unsigned char>(1, 1) = ink.at<unsigned char>(2, 1) = 255;
    const auto found = find_ink_pieces(ink, 1, Touch::sides);
    ASSERT_EQ(found.pieces.size(), 2U);
    EXPECT_EQ(found.pieces[1].box, cv::Rect(1, 1, 1, 2));
    EXPECT_EQ(cv::countNonZero(draw_piece(found, 1)), 2);
}

TEST(FindInkPieces, IsOnePieceAlthoughItsArmsMeetOnlyBelow)
{
    cv::Mat ink = paper(30, 40);
    cv::line(ink, {5, 2}, {20, 25}, cv::Scalar(255), 2);
    cv::line(ink, {35, 2}, {20, 25}, cv::Scalar(255), 2);
    EXPECT_EQ(find_ink_pieces(ink).pieces.size(), 1U);
}

TEST(FindInkPieces, AgreesWithConnectedComponents)
{
    cv::Mat ink = paper(200, 333);
    cv::RNG chance(7);
    for (int i = 0; i < 150; ++i)
        cv::circle(ink, {chance.uniform(0, 333), chance.uniform(0, 200)}, chance.uniform(0, 7), cv::Scalar(255), 1);
    cv::Mat labels, stats, centres;
    const int count = cv::connectedComponentsWithStats(ink, labels, stats, centres, 8);
    const auto found = find_ink_pieces(ink);
    ASSERT_EQ(static_cast<int>(found.pieces.size()), count - 1);
    int area = 0;
    for (const auto& run : found.runs) {
        const int label = labels.at<int>(run.y, run.from);
        EXPECT_EQ(found.pieces[static_cast<std::size_t>(run.piece)].area, stats.at<int>(label, cv::CC_STAT_AREA));
        area += run.to - run.from;
    }
    EXPECT_EQ(area, cv::countNonZero(ink));
}

TEST(FindInkPieces, LeavesShortRunsOut)
{
    cv::Mat ink = paper(10, 100);
    cv::line(ink, {10, 3}, {60, 3}, cv::Scalar(255), 1);
    cv::line(ink, {30, 4}, {30, 9}, cv::Scalar(255), 1);
    const auto found = find_ink_pieces(ink, 20);
    ASSERT_EQ(found.pieces.size(), 1U);
    EXPECT_EQ(found.pieces[0].box, cv::Rect(10, 3, 51, 1));
}

TEST(FindInkPieces, FindsNothingOnBlankPaperOrOnNone)
{
    EXPECT_TRUE(find_ink_pieces(paper(10, 10)).pieces.empty());
    EXPECT_TRUE(find_ink_pieces(cv::Mat()).pieces.empty());
}

}  // namespace
}  // namespace alihsop
