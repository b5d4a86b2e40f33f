#include "imaging/restoration/take_scan.h"

#include <gtest/gtest.h>

#include <opencv2/imgproc.hpp>

namespace alihsop {
namespace {

/// Lines of letters, `height` pixels high (an H), dark on light, on a page of this size.
cv::Mat letters(const cv::Size& size, int height)
{
    cv::Mat page(size, CV_8UC1, cv::Scalar(245));
    const double scale = height / 21.0;  // the font's own capitals are 21 pixels high
    for (int y = 3 * height; y + height < size.height; y += 2 * height)
        for (int x = height; x + 2 * height < size.width; x += height)
            cv::putText(page, x / height % 6 == 0 ? " " : "H", {x, y}, cv::FONT_HERSHEY_SIMPLEX, scale, cv::Scalar(20),
                        std::max(1, height / 8), cv::LINE_AA);
    return page;
}

PageImage scan(const cv::Mat& pixels, double dpi)
{
    PageImage page;
    page.pixels = pixels;
    page.page = 1;
    page.dpi = dpi;
    return page;
}

std::vector<std::string> codes_of(const PageImage& page)
{
    std::vector<std::string> codes;
    for (const auto& remark : page.remarks) codes.push_back(remark.code);
    return codes;
}

const cv::Size kA4At200(1654, 2339);

TEST(TakeScan, LeavesAUsualPageAsItIs)
{
    const auto page = letters(kA4At200, 20);
    const auto taken = take_scan(scan(page, 200), 0);
    EXPECT_EQ(taken.pixels.data, page.data) << "not even copied";
    EXPECT_EQ(taken.dpi, 200);
    EXPECT_TRUE(taken.remarks.empty());
}

TEST(TakeScan, InvertsANegativeAndSaysSo)
{
    const cv::Mat page = letters(kA4At200, 20);
    const auto taken = take_scan(scan(~page, 200), 0);
    EXPECT_EQ(cv::norm(taken.pixels, page, cv::NORM_INF), 0);
    EXPECT_EQ(codes_of(taken), std::vector<std::string>{"source-negative"});
    cv::Mat colour;
    cv::cvtColor(~page, colour, cv::COLOR_GRAY2BGR);
    EXPECT_EQ(codes_of(take_scan(scan(colour, 200), 0)), std::vector<std::string>{"source-negative"});
}

TEST(TakeScan, ADarkBorderRoundPrintIsNoNegative)
{
    cv::Mat bed(kA4At200, CV_8UC1, cv::Scalar(10));
    letters({900, 1200}, 20).copyTo(bed(cv::Rect(50, 50, 900, 1200)));
    EXPECT_TRUE(take_scan(scan(bed, 200), 0).remarks.empty());
}

TEST(TakeScan, ABlackPageIsTold)
{
    const cv::Mat black(kA4At200, CV_8UC1, cv::Scalar(12));
    EXPECT_EQ(codes_of(take_scan(scan(black, 200), 0)), std::vector<std::string>{kBlackPage});
    const cv::Mat blank(kA4At200, CV_8UC1, cv::Scalar(250));
    EXPECT_TRUE(take_scan(scan(blank, 200), 0).remarks.empty());
}

TEST(TakeScan, BelievesAStatedResolutionOnPapersOfAnySize)
{
    for (const cv::Size size : {cv::Size(3307, 4677), cv::Size(1693, 7087), cv::Size(1165, 1654)}) {  // A2, a roll, A5
        const auto taken = take_scan(scan(letters(size, 18), 200), 0);
        EXPECT_EQ(taken.dpi, 200) << size;
        EXPECT_TRUE(taken.remarks.empty()) << size;
    }
}

TEST(TakeScan, ReplacesAResolutionThatThePrintContradicts)
{
    // A4 at 300, called 600: its letters would be half as high.
    const auto taken = take_scan(scan(letters({2480, 3508}, 18), 600), 0);
    EXPECT_NEAR(taken.dpi, 300, 1);
    ASSERT_EQ(codes_of(taken), std::vector<std::string>{"source-resolution-doubted"});
    EXPECT_NE(taken.remarks[0].what.find("600 -> 300 dpi"), std::string::npos) << taken.remarks[0].what;
    EXPECT_EQ(take_scan(scan(letters({2480, 3508}, 18), 600), 240).dpi, 240) << "what a person says goes before";
}

// Letters of 15 pixels are 1.3 mm high at 300 dpi and 1.8 mm at the 207 dpi of an A4 sheet: both may be, the second is
// the size of a form's print. Letters of 25 pixels are as usual at the one as at the other.
TEST(TakeScan, OfTwoPlausibleResolutionsTheOneWithUsualPrintCounts)
{
    EXPECT_NEAR(take_scan(scan(letters({1699, 2422}, 14), 300), 0).dpi, 207, 2);
    EXPECT_EQ(take_scan(scan(letters({1699, 2422}, 24), 300), 0).dpi, 300);
}

TEST(TakeScan, ALongPageWithoutResolutionIsMeasuredByItsPrint)
{
    // As a sheet of A4 it would have 1,450 dpi, and letters of a third of a millimetre.
    const auto taken = take_scan(scan(letters({1654, 17000}, 18), 0), 0);
    EXPECT_GT(taken.dpi, 150);
    EXPECT_LT(taken.dpi, 300);
}

TEST(TakeScan, WhatWasDrawnKeepsItsResolution)
{
    auto page = scan(letters({2480, 3508}, 18), 600);
    page.born_digital = true;
    EXPECT_EQ(take_scan(page, 0).dpi, 600);
}

}  // namespace
}  // namespace alihsop
