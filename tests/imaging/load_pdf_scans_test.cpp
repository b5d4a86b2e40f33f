#include <gtest/gtest.h>

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include "tests/imaging/sources/load_pdf_fixture.h"

namespace alihsop::testing {
namespace {

TEST_F(LoadPdf, FlateScanComesPixelForPixel)
{
    pdf.add_scan(flate_image(card()), kPageWidth, kPageHeight);
    expect_card(card());
    EXPECT_DOUBLE_EQ(load().dpi, 100);
}

TEST_F(LoadPdf, ColourStaysColourAndGreyInDisguiseBecomesGrey)
{
    cv::Mat colour, grey_in_disguise;
    cv::applyColorMap(card(), colour, cv::COLORMAP_JET);
    cv::cvtColor(card(), grey_in_disguise, cv::COLOR_GRAY2BGR);
    pdf.add_scan(flate_image(colour), kPageWidth, kPageHeight);
    pdf.add_scan(flate_image(grey_in_disguise), kPageWidth, kPageHeight);
    const auto source = open_source(file(), {});
    expect_same_pixels(source->load_page(1).pixels, colour);
    expect_same_pixels(source->load_page(2).pixels, card());
}

TEST_F(LoadPdf, JpegScanComesAsTheJpegDecoderGivesIt)
{
    std::vector<unsigned char> jpeg;
    cv::imencode(".jpg", card(), jpeg);
    const cv::Mat decoded = cv::imdecode(jpeg, cv::IMREAD_UNCHANGED);
    pdf.add_scan(jpeg_image(jpeg, decoded), kPageWidth, kPageHeight);
    expect_card(decoded);
}

TEST_F(LoadPdf, Jpeg2000ScanComesPixelForPixel)
{
    std::vector<unsigned char> jpeg2000;
    cv::imencode(".jp2", card(), jpeg2000, {cv::IMWRITE_JPEG2000_COMPRESSION_X1000, 1000});
    pdf.add_scan(jpeg2000_image(jpeg2000, card().size()), kPageWidth, kPageHeight);
    expect_card(cv::imdecode(jpeg2000, cv::IMREAD_UNCHANGED));
}

TEST_F(LoadPdf, FaxScanIsBlackAndWhiteInBytes)
{
    pdf.add_scan(fax_image(black_and_white_card()), kPageWidth, kPageHeight);
    expect_card(black_and_white_card());
}

TEST_F(LoadPdf, Jbig2ScanIsBlackAndWhiteInBytes)
{
    pdf.add_scan(jbig2_image(black_and_white_card()), kPageWidth, kPageHeight);
    expect_card(black_and_white_card());
}

TEST_F(LoadPdf, StencilPaintsItsColourOnPaper)
{
    auto image = fax_image(black_and_white_card());
    image.entries.replace(image.entries.find("/ColorSpace /DeviceGray"), 23, "/ImageMask true");
    pdf.add_scan(image, kPageWidth, kPageHeight);
    expect_card(black_and_white_card());
}

TEST_F(LoadPdf, RotateTurnsClockwise)
{
    cv::Mat turned;
    cv::rotate(card(), turned, cv::ROTATE_90_CLOCKWISE);
    pdf.add_scan(flate_image(card()), kPageWidth, kPageHeight, "/Rotate 90");
    expect_card(turned);
}

TEST_F(LoadPdf, RotateByThreeQuartersOfAFaxKeepsItsPixels)
{
    cv::Mat turned;
    cv::rotate(black_and_white_card(), turned, cv::ROTATE_90_COUNTERCLOCKWISE);
    pdf.add_scan(fax_image(black_and_white_card()), kPageWidth, kPageHeight, "/Rotate 270");
    expect_card(turned);
}

TEST_F(LoadPdf, MatrixMayMirrorAndTurn)
{
    cv::Mat mirrored, half_turned;
    cv::flip(card(), mirrored, 1);
    cv::rotate(card(), half_turned, cv::ROTATE_180);
    add_card_page("q -612 0 0 792 612 0 cm /Im Do Q");
    add_card_page("q -612 0 0 -792 612 792 cm /Im Do Q");
    const auto source = open_source(file(), {});
    expect_same_pixels(source->load_page(1).pixels, mirrored);
    expect_same_pixels(source->load_page(2).pixels, half_turned);
}

TEST_F(LoadPdf, MatrixMayLayTheImageOnItsSide)
{
    cv::Mat left, right;
    cv::rotate(card(), left, cv::ROTATE_90_COUNTERCLOCKWISE);
    cv::rotate(card(), right, cv::ROTATE_90_CLOCKWISE);
    const int number = pdf.add_image(flate_image(card()));
    const std::string resources = "/XObject << /Im " + std::to_string(number) + " 0 R >>";
    pdf.add_page(kPageHeight, kPageWidth, "q 0 612 -792 0 792 0 cm /Im Do Q", resources);
    pdf.add_page(kPageHeight, kPageWidth, "q 0 -612 792 0 0 612 cm /Im Do Q", resources);
    const auto source = open_source(file(), {});
    expect_same_pixels(source->load_page(1).pixels, left);
    expect_same_pixels(source->load_page(2).pixels, right);
}

TEST_F(LoadPdf, CropBoxCuts)
{
    add_card_page(kFullPage, "/CropBox [72 144 540 720]");
    expect_card(card()(cv::Rect(100, 100, 650, 800)));
}

TEST_F(LoadPdf, StripsAreJoined)
{
    constexpr int strip_rows = 8;
    std::string content, objects;
    for (int y = 0; y < kHeight; y += strip_rows) {
        const int rows = std::min(strip_rows, kHeight - y);
        const std::string name = "/S" + std::to_string(y);
        objects += name + " " + std::to_string(pdf.add_image(flate_image(card().rowRange(y, y + rows)))) + " 0 R ";
        char place[64];  // two decimals, as many writers round
        std::snprintf(place, sizeof place, "q 612 0 0 %.2f 0 %.2f cm ", rows * 0.72, (kHeight - y - rows) * 0.72);
        content += place + name + " Do Q\n";
    }
    pdf.add_page(kPageWidth, kPageHeight, content, "/XObject << " + objects + ">>");
    expect_card(card());
}

TEST_F(LoadPdf, SmallerImageKeepsThePageAroundIt)
{
    pdf.add_page(kPageWidth * 2, kPageHeight, kFullPage,
                 "/XObject << /Im " + std::to_string(pdf.add_image(flate_image(card()))) + " 0 R >>");
    cv::Mat wide(kHeight, 2 * kWidth, CV_8UC1, cv::Scalar(255));
    card().copyTo(wide.colRange(0, kWidth));
    expect_card(wide);
}

TEST_F(LoadPdf, LayersOfTwoResolutionsAreDrawnAtTheFiner)
{
    const int coarse = pdf.add_image(raw_image(cv::Mat(kHeight / 2, kWidth / 2, CV_8UC1, cv::Scalar(255))));
    const int fine = pdf.add_image(fax_image(black_and_white_card()), "/ImageMask false");
    pdf.add_page(kPageWidth, kPageHeight, "q 612 0 0 792 0 0 cm /Lo Do Q q 306 0 0 396 0 0 cm /Hi Do Q",
                 "/XObject << /Lo " + std::to_string(coarse) + " 0 R /Hi " + std::to_string(fine) + " 0 R >>");
    const auto page = load();
    EXPECT_EQ(page.pixels.size(), cv::Size(2 * kWidth, 2 * kHeight));
    EXPECT_EQ(page.pixels.type(), CV_8UC1);
    EXPECT_FALSE(page.born_digital);
}

TEST_F(LoadPdf, SoftMaskedScanComesPixelForPixel)
{
    const int opaque = pdf.add_image(raw_image(cv::Mat(kHeight, kWidth, CV_8UC1, cv::Scalar(255))));
    const int image = pdf.add_image(flate_image(card()), "/SMask " + std::to_string(opaque) + " 0 R");
    pdf.add_page(kPageWidth, kPageHeight, kFullPage, "/XObject << /Im " + std::to_string(image) + " 0 R >>");
    expect_card(card());
}

TEST_F(LoadPdf, SoftMaskOfAnotherSizeKeepsTheScansResolution)
{
    const int opaque = pdf.add_image(raw_image(cv::Mat(10, 10, CV_8UC1, cv::Scalar(255))));
    const int image = pdf.add_image(flate_image(card()), "/SMask " + std::to_string(opaque) + " 0 R");
    pdf.add_page(kPageWidth, kPageHeight, kFullPage, "/XObject << /Im " + std::to_string(image) + " 0 R >>");
    expect_card(card());
}

TEST_F(LoadPdf, FineMaskOverACoarseColourSetsTheResolution)
{
    // Black through the mask: what the mask lets through is print.
    auto fax = fax_image(black_and_white_card());
    fax.entries.replace(fax.entries.find("/ColorSpace /DeviceGray"), 23, "/ImageMask true");
    const int mask = pdf.add_image(fax);
    const int image =
        pdf.add_image(raw_image(cv::Mat(11, 9, CV_8UC1, cv::Scalar(0))), "/Mask " + std::to_string(mask) + " 0 R");
    pdf.add_page(kPageWidth, kPageHeight, kFullPage, "/XObject << /Im " + std::to_string(image) + " 0 R >>");
    const auto page = load();
    EXPECT_NEAR(page.dpi, 100, 0.1);
    expect_same_pixels(page.pixels, black_and_white_card());
}

TEST_F(LoadPdf, FineSoftMaskOverACoarseColourSetsTheResolution)
{
    const int mask = pdf.add_image(raw_image(~black_and_white_card()));
    const int image =
        pdf.add_image(raw_image(cv::Mat(11, 9, CV_8UC1, cv::Scalar(0))), "/SMask " + std::to_string(mask) + " 0 R");
    pdf.add_page(kPageWidth, kPageHeight, kFullPage, "/XObject << /Im " + std::to_string(image) + " 0 R >>");
    const auto page = load();
    EXPECT_NEAR(page.dpi, 100, 0.1);
    expect_same_pixels(page.pixels, black_and_white_card());
}

TEST_F(LoadPdf, ManySmallStencilsOverACoarsePictureSetTheResolution)
{
    constexpr int columns = 10, rows = 11;
    const int paper = pdf.add_image(raw_image(cv::Mat(rows * 4, columns * 4, CV_8UC1, cv::Scalar(255))));
    std::string content = "q 612 0 0 792 0 0 cm /Lo Do Q ", objects = "/Lo " + std::to_string(paper) + " 0 R ";
    for (int i = 0; i < columns * rows / 2; ++i) {
        const cv::Rect place(i % columns * 85, i / columns * 100, 85, 100);
        auto fax = fax_image(black_and_white_card()(place).clone());
        fax.entries.replace(fax.entries.find("/ColorSpace /DeviceGray"), 23, "/ImageMask true");
        const std::string name = "/S" + std::to_string(i);
        objects += name + " " + std::to_string(pdf.add_image(fax)) + " 0 R ";
        char cm[96];
        std::snprintf(cm, sizeof cm, "q %.2f 0 0 %.2f %.2f %.2f cm ", 85 * 0.72, 100 * 0.72, place.x * 0.72,
                      792 - (place.y + 100) * 0.72);
        content += cm + name + " Do Q ";
    }
    pdf.add_page(kPageWidth, kPageHeight, content, "/XObject << " + objects + ">>");
    EXPECT_NEAR(load().dpi, 100, 0.1);
}

TEST_F(LoadPdf, HalfOpaqueImageLetsPaperThrough)
{
    const int half = pdf.add_image(raw_image(cv::Mat(kHeight, kWidth, CV_8UC1, cv::Scalar(128))));
    const int image = pdf.add_image(raw_image(cv::Mat(kHeight, kWidth, CV_8UC1, cv::Scalar(0))),
                                    "/SMask " + std::to_string(half) + " 0 R");
    pdf.add_page(kPageWidth, kPageHeight, kFullPage, "/XObject << /Im " + std::to_string(image) + " 0 R >>");
    expect_card(cv::Mat(kHeight, kWidth, CV_8UC1, cv::Scalar(127)));
}

TEST_F(LoadPdf, TiltedImageIsDrawn)
{
    add_card_page("q 606 80 -80 786 40 -30 cm /Im Do Q");
    const auto page = load();
    EXPECT_NEAR(page.pixels.cols, kWidth, kWidth / 20);
    EXPECT_FALSE(page.born_digital);
}

TEST_F(LoadPdf, CmykAndPaletteBecomeBgr)
{
    const cv::Mat full(kHeight, kWidth, CV_8UC1, cv::Scalar(1));
    auto palette = raw_image(full);
    palette.entries.replace(palette.entries.find("/DeviceGray"), 11, "[/Indexed /DeviceRGB 1 <000000FF0000>]");
    pdf.add_scan(palette, kPageWidth, kPageHeight);
    std::string yellow;
    for (int i = 0; i < kWidth * kHeight; ++i) yellow += std::string("\0\0\xFF\0", 4);
    pdf.add_scan({"/Width 850 /Height 1100 /BitsPerComponent 8 /ColorSpace /DeviceCMYK", yellow}, kPageWidth,
                 kPageHeight);
    const auto source = open_source(file(), {});
    EXPECT_EQ(source->load_page(1).pixels.at<cv::Vec3b>(5, 5), cv::Vec3b(0, 0, 255));
    const auto ink = source->load_page(2).pixels.at<cv::Vec3b>(5, 5);
    EXPECT_LT(ink[0], 60);
    EXPECT_GT(ink[1], 200);
    EXPECT_GT(ink[2], 200);
}

TEST_F(LoadPdf, ResolutionIsThatOfTheImageOnPapersOfAnySize)
{
    pdf.add_scan(flate_image(card()), 4 * kPageWidth, 4 * kPageHeight);
    pdf.add_scan(flate_image(card()), kPageWidth / 5, kPageHeight / 5);
    const auto source = open_source(file(), {});
    EXPECT_EQ(source->load_page(1).dpi, 0) << "no scanner has 25 dpi";
    EXPECT_DOUBLE_EQ(source->load_page(2).dpi, 500);
}

TEST_F(LoadPdf, FaxResolutionGetsSquarePixels)
{
    pdf.add_scan(flate_image(card()), kPageWidth, 2 * kPageHeight);
    const auto page = load();
    EXPECT_EQ(page.pixels.size(), cv::Size(kWidth, 2 * kHeight));
    EXPECT_DOUBLE_EQ(page.dpi, 100);
}

// --- text and drawing ---

}  // namespace
}  // namespace alihsop::testing
