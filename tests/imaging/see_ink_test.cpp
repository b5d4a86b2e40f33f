// The trained net on drawn pages that leave no doubt; how well it sees real ones stands in docs/accuracy.md.
#include "imaging/ink/see_ink.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>

#include "imaging/ink/ink_net.h"
#include "imaging/restoration/take_marks_out.h"
#include "imaging/sources/hash_bytes.h"
#include "tests/imaging/draw_page.h"

namespace alihsop {
namespace {

PageImage page_of(const cv::Mat& pixels, double dpi = kDrawnDpi)
{
    PageImage page;
    page.pixels = pixels;
    page.dpi = dpi;
    return page;
}

// The class with the most share where the page's `mask` is set.
InkClass most_seen(const InkMap& map, const cv::Mat& mask)
{
    cv::Mat small;
    cv::resize(mask, small, map.size(), 0, 0, cv::INTER_AREA);
    std::size_t best = 0;
    std::array<double, kInkClasses> seen{};
    for (std::size_t c = 0; c < kInkClasses; ++c) {
        seen[c] = cv::mean(map.shares[c], small > 128)[0];
        if (seen[c] > seen[best]) best = c;
    }
    return static_cast<InkClass>(best);
}

TEST(SeeInk, SharesOfAPlaceSumUpToOne)
{
    const auto map = see_ink(page_of(text_page()));
    cv::Mat sum = cv::Mat::zeros(map.size(), CV_16U);
    for (const auto& share : map.shares) cv::add(sum, share, sum, cv::noArray(), CV_16U);
    double least = 0, most = 0;
    cv::minMaxLoc(sum, &least, &most);
    EXPECT_GE(least, 251);  // nine roundings
    EXPECT_LE(most, 259);
}

TEST(SeeInk, TellsPaperPrintAndRulingsApart)
{
    const auto blank = see_ink(page_of(blank_page()));
    EXPECT_GT(cv::mean(blank.share(InkClass::paper))[0], 250);
    const cv::Mat text = text_page(), ruled = ruled_page();
    EXPECT_EQ(most_seen(see_ink(page_of(text)), text < 128), InkClass::print);
    EXPECT_EQ(most_seen(see_ink(page_of(ruled)), ruled < 128), InkClass::ruling);
}

cv::Mat blank_sheet(int width, int height) { return cv::Mat(height, width, CV_8UC1, cv::Scalar(255)); }

TEST(SeeInk, TakesPagesOfAnySizeAndResolution)
{
    for (const double dpi : {72.0, 150.0, 300.0}) {
        const int width = static_cast<int>(8.3 * dpi), height = static_cast<int>(11.7 * dpi);
        const auto map = see_ink(page_of(blank_sheet(width, height), dpi));
        EXPECT_NEAR(map.size().width, 830, 2) << dpi;
        EXPECT_NEAR(map.size().height, 1170, 2) << dpi;
        EXPECT_EQ(map.kinds[0].size(), map.label.size());
    }
}

// 300 dpi are said of a scan at 207: the sheet would be an A5 one.
TEST(SeeInk, TakesASheetThatIsSaidToBeSmallForA4)
{
    const auto map = see_ink(page_of(blank_sheet(1699, 2405), 300));
    EXPECT_NEAR(map.size().height, 1169, 2);
    EXPECT_NEAR(map.scale, 1169.0 / 2405, 0.001);
}

TEST(SeeInk, DoesNotEnlargeACutOutPieceToAWholeSheet)
{
    EXPECT_NEAR(see_ink(page_of(blank_sheet(1003, 517), 300)).size().width, 1.5 * 1003 / 3, 1);
}

// A sheet of A2 is seen in parts; rulings go over the edges of all of them.
TEST(SeeInk, SeesALargeSheetWithoutSeams)
{
    cv::Mat sheet = blank_sheet(3307, 4677);
    for (int y = 200; y <= 4400; y += 150) cv::line(sheet, {200, y}, {3000, y}, cv::Scalar(0), 3);
    for (int x = 200; x <= 3000; x += 280) cv::line(sheet, {x, 200}, {x, 4400}, cv::Scalar(0), 3);
    const auto map = see_ink(page_of(sheet, 200));
    EXPECT_NEAR(map.size().height, 2339, 2);
    EXPECT_EQ(most_seen(map, sheet < 128), InkClass::ruling);
    for (int y = 250; y <= 4400; y += 150) {
        const int row = static_cast<int>(y * map.scale);
        EXPECT_GT(cv::countNonZero(map.share(InkClass::paper).row(row) > 128), 1550) << y;
    }
}

TEST(SeeInk, SeesTheSameEachTime)
{
    const auto page = page_of(text_page());
    const auto once = see_ink(page), again = see_ink(page);
    for (std::size_t c = 0; c < kInkClasses; ++c) EXPECT_EQ(cv::norm(once.shares[c], again.shares[c]), 0);
}

/// What stands in the manifest is told of this net and no other.
TEST(InkNet, IsTheOneOfItsManifest)
{
    std::ifstream manifest(ALIHSOP_SOURCE_DIR "/imaging/ink/ink.json");
    const std::string text{std::istreambuf_iterator<char>(manifest), {}};
    EXPECT_NE(text.find("\"sha256\": \"" + hash_bytes(ink_net()) + "\""), std::string::npos);
    EXPECT_LE(ink_net().size(), 3'000'000U);
}

TEST(InkMap, BoxesGoToThePageAndBack)
{
    const auto map = see_ink(page_of(blank_page(), 200));
    EXPECT_EQ(map.to_page({10, 20, 30, 40}), cv::Rect(20, 40, 60, 80));
    EXPECT_EQ(map.to_map({20, 40, 60, 80}), cv::Rect(10, 20, 30, 40));
    EXPECT_EQ(map.to_map({-50, -50, 60, 60}), cv::Rect(0, 0, 5, 5)) << "only what lies on the page";
}

// A page with a blue ring at (600, 600) and a blue heading above it, both found to have a colour.
RestoredPage coloured_page()
{
    RestoredPage page;
    page.upright = page_of(cv::Mat(1200, 1200, CV_8UC3, cv::Scalar::all(250)));
    cv::putText(page.upright.pixels, "DINAS KESEHATAN", {200, 200}, cv::FONT_HERSHEY_SIMPLEX, 1.5,
                cv::Scalar(190, 70, 50), 4, cv::LINE_AA);
    cv::circle(page.upright.pixels, {600, 600}, 150, cv::Scalar(200, 80, 60), 5, cv::LINE_AA);
    cv::cvtColor(page.upright.pixels, page.even, cv::COLOR_BGR2GRAY);
    page.even_with_colour = page.even;
    page.coloured = page.even < 200;
    return page;
}

TEST(TakeMarksOut, ColourAloneIsNoMark)
{
    auto page = coloured_page();
    InkMap map;
    map.scale = 0.5, map.dpi = 100;
    for (auto& share : map.shares) share = cv::Mat::zeros(600, 600, CV_8UC1);
    cv::circle(map.shares[static_cast<std::size_t>(InkClass::mark)], {300, 300}, 75, cv::Scalar(255), 4);
    take_marks_out(page, map);
    const cv::Rect heading(190, 140, 600, 80), ring(440, 440, 320, 320);
    EXPECT_EQ(cv::countNonZero(page.coloured(heading)), 0);
    EXPECT_GT(cv::countNonZero(page.coloured(ring)), 1000);
    EXPECT_GT(cv::countNonZero(page.even(heading) < 128), 1000) << "the heading is print";
    EXPECT_EQ(cv::countNonZero(page.even(ring) < 128), 0) << "the ring is gone";
}

}  // namespace
}  // namespace alihsop
