#include <gtest/gtest.h>

#include <opencv2/imgproc.hpp>

#include "extractors/text/find_line_bands.h"

namespace alihsop {
namespace {

constexpr double kDpi = 200;
const cv::Scalar kInk(255);

cv::Mat no_ink() { return {400, 800, CV_8UC1, cv::Scalar(0)}; }
void print(cv::Mat& ink, const std::string& text, int x, int y)
{
    cv::putText(ink, text, {x, y}, cv::FONT_HERSHEY_SIMPLEX, 0.8, kInk, 2);
}

std::vector<cv::Rect> bands_of(const cv::Mat& print, const cv::Mat& ink)
{
    return find_line_bands(find_text_lines(print, no_ink(), kDpi), ink);
}

TEST(FindLineBands, GivesEachLineItsBand)
{
    cv::Mat ink = no_ink();
    print(ink, "JOKO TRIHONO", 100, 100);
    print(ink, "Pembina", 100, 160);
    const auto bands = bands_of(ink, ink);
    ASSERT_EQ(bands.size(), 2U);
    EXPECT_NEAR(bands[0].y + bands[0].height, 105, 5);
    EXPECT_GT(bands[1].y, 120);
}

TEST(FindLineBands, KeepsNeighboursApart)
{
    cv::Mat ink = no_ink();
    print(ink, "JOKO TRIHONO", 100, 100);
    print(ink, "PEMBINA", 100, 121);
    const auto bands = bands_of(ink, ink);
    ASSERT_EQ(bands.size(), 2U);
    EXPECT_LE(bands[0].y + bands[0].height, bands[1].y);
}

TEST(FindLineBands, ATallStrokeAmongTheLettersMakesNoBandHigher)
{
    cv::Mat ink = no_ink();
    print(ink, "JOKO TRIHONO", 100, 100);
    cv::line(ink, {330, 60}, {340, 130}, kInk, 3);
    const auto bands = bands_of(ink, ink);
    ASSERT_EQ(bands.size(), 1U);
    EXPECT_GT(bands[0].y, 70);
    EXPECT_LT(bands[0].y + bands[0].height, 112);
}

TEST(FindLineBands, ReachesOverLettersThatHangOnScrawl)
{
    cv::Mat all = no_ink(), free = no_ink();
    print(all, "JOKO TRIHONO", 100, 100);
    all(cv::Rect(220, 0, 580, 400)).copyTo(free(cv::Rect(220, 0, 580, 400)));
    const auto bands = bands_of(free, all);
    ASSERT_EQ(bands.size(), 1U);
    EXPECT_LT(bands[0].x, 110);
}

}  // namespace
}  // namespace alihsop
