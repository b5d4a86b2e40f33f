#include <gtest/gtest.h>

#include <opencv2/imgproc.hpp>

#include "extractors/text/find_text_lines.h"

namespace alihsop {
namespace {

constexpr double kDpi = 200;

cv::Mat no_ink() { return {400, 1600, CV_8UC1, cv::Scalar(0)}; }
void print(cv::Mat& ink, const std::string& text, int x, int y)
{
    cv::putText(ink, text, {x, y}, cv::FONT_HERSHEY_SIMPLEX, 0.8, cv::Scalar(255), 2);
}

TEST(FindTextLines, FindsLinesFromTopToBottom)
{
    cv::Mat ink = no_ink();
    print(ink, "Mengagendakan surat", 50, 150);
    print(ink, "Menerima dan membuka surat", 50, 100);
    print(ink, "masuk", 50, 200);
    const auto found = find_text_lines(ink, no_ink(), kDpi);
    ASSERT_EQ(found.lines.size(), 3U);
    EXPECT_LT(found.lines[0].box.y, 100);
    EXPECT_GT(found.lines[2].box.y, 160);
    EXPECT_EQ(found.line_of.size(), found.ink.pieces.size());
}

TEST(FindTextLines, SplitsColumnsAtAWideGapButNotWords)
{
    cv::Mat ink = no_ink();
    print(ink, "Kepala Dinas", 50, 100);
    print(ink, "Sekretaris", 900, 100);
    const auto found = find_text_lines(ink, no_ink(), kDpi);
    ASSERT_EQ(found.lines.size(), 2U);
    EXPECT_LT(found.lines[0].box.x, found.lines[1].box.x);
}

TEST(FindTextLines, DoesNotSplitAtAGapThatASignatureCovers)
{
    cv::Mat ink = no_ink(), scrawl = no_ink();
    print(ink, "Drs", 50, 100);
    print(ink, "MULYONO", 330, 100);
    EXPECT_EQ(find_text_lines(ink, scrawl, kDpi).lines.size(), 2U);
    cv::rectangle(scrawl, {110, 60, 215, 80}, cv::Scalar(255), cv::FILLED);
    EXPECT_EQ(find_text_lines(ink, scrawl, kDpi).lines.size(), 1U);
}

TEST(FindTextLines, KnowsALoneDashAndIgnoresLoneDirt)
{
    cv::Mat ink = no_ink();
    cv::rectangle(ink, {100, 100, 14, 3}, cv::Scalar(255), cv::FILLED);
    const auto found = find_text_lines(ink, no_ink(), kDpi);
    ASSERT_EQ(found.lines.size(), 1U);
    EXPECT_TRUE(found.lines[0].dash);
    cv::Mat dirt = no_ink();
    cv::rectangle(dirt, {100, 100, 4, 4}, cv::Scalar(255), cv::FILLED);
    EXPECT_TRUE(find_text_lines(dirt, no_ink(), kDpi).lines.empty());
}

TEST(FindTextLines, KeepsALoneDigit)
{
    cv::Mat ink = no_ink();
    print(ink, "1", 50, 100);
    ASSERT_EQ(find_text_lines(ink, no_ink(), kDpi).lines.size(), 1U);
}

TEST(FindTextLines, MarksDirtThatStandsInALine)
{
    cv::Mat ink = no_ink();
    cv::rectangle(ink, {20, 97, 4, 4}, cv::Scalar(255), cv::FILLED);
    print(ink, "Kepala", 100, 100);
    const auto found = find_text_lines(ink, no_ink(), kDpi);
    ASSERT_EQ(found.lines.size(), 1U);
    EXPECT_GT(found.lines[0].box.x, 90);
    EXPECT_EQ(std::count(found.line_of.begin(), found.line_of.end(), InkLines::kDirt), 1);
}

TEST(FindTextLines, FindsNothingOnBlankPaper) { EXPECT_TRUE(find_text_lines(no_ink(), no_ink(), kDpi).lines.empty()); }

}  // namespace
}  // namespace alihsop
