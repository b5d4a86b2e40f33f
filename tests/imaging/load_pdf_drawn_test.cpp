#include <gtest/gtest.h>

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include "tests/imaging/sources/load_pdf_fixture.h"

namespace alihsop::testing {
namespace {

TEST_F(LoadPdf, DrawnPageHasItsWordsInTheirPlaces)
{
    pdf.add_page(kPageWidth, kPageHeight, "BT /F 24 Tf 72 648 Td (STANDAR OPERASIONAL) Tj 0 -72 Td (Prosedur) Tj ET",
                 kFont);
    const auto page = load();
    EXPECT_TRUE(page.born_digital);
    EXPECT_EQ(page.dpi, 300);
    EXPECT_EQ(page.pixels.size(), cv::Size(2550, 3300));
    EXPECT_EQ(page.pixels.type(), CV_8UC1);
    ASSERT_EQ(page.text_layer.size(), 3U);
    EXPECT_EQ(page.text_layer[0].text, "STANDAR");
    EXPECT_EQ(page.text_layer[2].text, "Prosedur");
    EXPECT_EQ(page.text_layer[0].confidence, 1.0);
    const Box& box = page.text_layer[0].box;
    EXPECT_NEAR(box.x, 300, 4);
    EXPECT_LT(box.y, 600 - 24 * 300 / 72 * 7 / 10);  // above the capitals
    EXPECT_GE(box.bottom(), 600);                    // down to the base line
    EXPECT_LT(box.bottom(), 600 + 60);
    double least = 255, most = 0;
    cv::minMaxLoc(page.pixels(cv::Rect(box.x, box.y, box.width, box.height)), &least, &most);
    EXPECT_LT(least, 40) << "no ink where the word is said to be";
}

TEST_F(LoadPdf, DrawnPageIsTurnedWithItsWords)
{
    pdf.add_page(kPageWidth, kPageHeight, "BT /F 24 Tf 0 1 -1 0 300 72 Tm (berdiri) Tj ET", kFont, "/Rotate 90");
    const auto page = load();
    ASSERT_EQ(page.text_layer.size(), 1U);
    EXPECT_EQ(page.pixels.size(), cv::Size(3300, 2550));
    EXPECT_GT(page.text_layer[0].box.width, page.text_layer[0].box.height);
    EXPECT_NEAR(page.text_layer[0].box.x, 300, 4);
}

TEST_F(LoadPdf, RenderResolutionIsTheCallers)
{
    pdf.add_page(kPageWidth, kPageHeight, "BT /F 24 Tf 72 648 Td (SOP) Tj ET", kFont);
    const auto page = open_source(file(), {.render_dpi = 150})->load_page(1);
    EXPECT_EQ(page.dpi, 150);
    EXPECT_EQ(page.pixels.size(), cv::Size(1275, 1650));
    EXPECT_NEAR(page.text_layer.at(0).box.x, 150, 3);
}

TEST_F(LoadPdf, ColouredDrawingIsBgr)
{
    pdf.add_page(kPageWidth, kPageHeight, "1 0 0 rg 100 100 200 200 re f", "");
    const auto page = load();
    EXPECT_TRUE(page.born_digital);
    ASSERT_EQ(page.pixels.type(), CV_8UC3);
    EXPECT_EQ(page.pixels.at<cv::Vec3b>(2500, 800), cv::Vec3b(0, 0, 255));
}

TEST_F(LoadPdf, SlantedLinesAreSmooth)
{
    pdf.add_page(kPageWidth, kPageHeight, "5 w 100 100 m 500 333 l S", "");
    const cv::Mat grey = (load().pixels > 40) & (load().pixels < 215);
    EXPECT_GT(cv::countNonZero(grey), 500);
}

TEST_F(LoadPdf, UnseenTextIsNotTaken)
{
    pdf.add_page(kPageWidth, kPageHeight,
                 "BT /F 24 Tf 72 700 Td (tampak) Tj 3 Tr 0 -50 Td (siluman) Tj 0 Tr 1 g 0 -50 Td (putih) Tj ET", kFont);
    const auto words = load().text_layer;
    ASSERT_EQ(words.size(), 1U);
    EXPECT_EQ(words[0].text, "tampak");
}

TEST_F(LoadPdf, OcrLayerOverAScanIsNotTaken)
{
    std::string lines = "BT /F 10 Tf 3 Tr 72 700 Td ";
    for (int i = 0; i < 40; ++i) lines += "(Melakukan verifikasi berkas permohonan) Tj 0 -12 Td ";
    add_card_page(kFullPage + lines + "ET", "", kFont);
    expect_card(card());
}

TEST_F(LoadPdf, TextUnderAScanIsNotTaken)
{
    std::string lines = "BT /F 10 Tf 72 700 Td ";
    for (int i = 0; i < 40; ++i) lines += "(Melakukan verifikasi berkas permohonan) Tj 0 -12 Td ";
    add_card_page("1 g 0 0 612 792 re f 0 g " + lines + "ET " + kFullPage, "", kFont);
    expect_card(card());
}

TEST_F(LoadPdf, NoteOnAScanIsDrawnIntoItAtItsResolution)
{
    add_card_page(kFullPage + "1 g 72 72 200 72 re f 0 g BT /F 24 Tf 80 100 Td (SALINAN) Tj ET", "", kFont);
    const auto page = load();
    EXPECT_FALSE(page.born_digital);
    EXPECT_TRUE(page.text_layer.empty());
    EXPECT_EQ(page.pixels.size(), cv::Size(1275, 1650)) << "at least 150 dpi, for the letters";
}

TEST_F(LoadPdf, LetterheadUnderMuchTextIsNoScan)
{
    std::string lines = "BT /F 10 Tf 72 700 Td ";
    for (int i = 0; i < 40; ++i) lines += "(Melakukan verifikasi berkas permohonan) Tj 0 -12 Td ";
    cv::Mat pale(kHeight, kWidth, CV_8UC1, cv::Scalar(235));
    pdf.add_page(kPageWidth, kPageHeight, kFullPage + lines + "ET",
                 "/XObject << /Im " + std::to_string(pdf.add_image(raw_image(pale))) + " 0 R >> " + kFont);
    const auto page = load();
    EXPECT_TRUE(page.born_digital);
    EXPECT_EQ(page.text_layer.size(), 160U);
}

TEST_F(LoadPdf, BlankPageIsWhite)
{
    pdf.add_page(kPageWidth, kPageHeight, "", "");
    const auto page = load();
    EXPECT_EQ(cv::countNonZero(page.pixels != 255), 0);
    EXPECT_EQ(page.pixels.size(), cv::Size(2550, 3300));
}

// --- trouble on one page ---

}  // namespace
}  // namespace alihsop::testing
