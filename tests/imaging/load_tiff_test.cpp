#include <gtest/gtest.h>

#include <fstream>
#include <opencv2/imgproc.hpp>

#include "tests/imaging/sources/expect.h"
#include "tests/imaging/sources/temporary_folder.h"
#include "tests/imaging/sources/tiff_writer.h"

namespace alihsop {
namespace {

using namespace testing;

cv::Mat card() { return test_card(850, 1100); }

class LoadTiff : public ::testing::Test {
protected:
    TemporaryFolder folder;
    std::filesystem::path file = folder.path() / "binder.tif";

    PageImage load(const TiffPage& page) const
    {
        write_tiff(file, {page});
        return first_page(file);
    }
};

TEST_F(LoadTiff, EveryCompressionGivesTheSamePixels)
{
    for (const int compression : {COMPRESSION_NONE, COMPRESSION_LZW, COMPRESSION_ADOBE_DEFLATE, COMPRESSION_PACKBITS})
        expect_same_pixels(load({card(), 8, PHOTOMETRIC_MINISBLACK, compression}).pixels, card());
}

TEST_F(LoadTiff, FaxCompressionsGiveBlackAndWhite)
{
    const cv::Mat print = card() > 127;
    for (const int compression : {COMPRESSION_CCITTFAX3, COMPRESSION_CCITTFAX4})
        expect_same_pixels(load({~print, 1, PHOTOMETRIC_MINISWHITE, compression}).pixels, print);
    expect_same_pixels(load({print, 1, PHOTOMETRIC_MINISBLACK, COMPRESSION_CCITTFAX4}).pixels, print);
}

TEST_F(LoadTiff, JpegCompressionIsCloseToTheOriginal)
{
    cv::Mat smooth;
    cv::GaussianBlur(card(), smooth, {31, 31}, 0);
    expect_same_pixels(load({smooth, 8, PHOTOMETRIC_MINISBLACK, COMPRESSION_JPEG}).pixels, smooth, 30);
}

TEST_F(LoadTiff, TwelveBitsInSixteenAreScaled)
{
    cv::Mat wide, low;
    card().convertTo(wide, CV_16U, 257);
    card().convertTo(low, CV_16U, 4095.0 / 255);
    expect_same_pixels(load({wide, 16}).pixels, card(), 1);
    expect_same_pixels(load({low, 16}).pixels, card(), 1);
    cv::Mat white_is_0 = 4095 - low;
    expect_same_pixels(load({white_is_0, 16, PHOTOMETRIC_MINISWHITE}).pixels, card(), 1);
    cv::Mat rgb;
    cv::merge(std::vector<cv::Mat>{low, low, low}, rgb);
    expect_same_pixels(load({rgb, 16, PHOTOMETRIC_RGB}).pixels, card(), 1);
}

TEST_F(LoadTiff, ColourIsBgr)
{
    cv::Mat bgr, rgb;
    cv::applyColorMap(card(), bgr, cv::COLORMAP_JET);
    cv::cvtColor(bgr, rgb, cv::COLOR_BGR2RGB);
    expect_same_pixels(load({rgb, 8, PHOTOMETRIC_RGB}).pixels, bgr);
    TiffPage tiled{rgb, 8, PHOTOMETRIC_RGB};
    tiled.tiled = true;
    expect_same_pixels(load(tiled).pixels, bgr);
}

TEST_F(LoadTiff, SixteenBitsBecomeEight)
{
    cv::Mat deep, bgr, rgb, deep_rgb;
    card().convertTo(deep, CV_16U, 257);
    expect_same_pixels(load({deep, 16}).pixels, card());
    cv::applyColorMap(card(), bgr, cv::COLORMAP_JET);
    cv::cvtColor(bgr, rgb, cv::COLOR_BGR2RGB);
    rgb.convertTo(deep_rgb, CV_16U, 257);
    expect_same_pixels(load({deep_rgb, 16, PHOTOMETRIC_RGB}).pixels, bgr);
}

TEST_F(LoadTiff, CmykAndPaletteBecomeBgr)
{
    const cv::Mat magenta(200, 200, CV_8UC4, cv::Scalar(0, 255, 0, 0));
    const auto ink = load({magenta, 8, PHOTOMETRIC_SEPARATED}).pixels.at<cv::Vec3b>(9, 9);
    EXPECT_EQ(ink, cv::Vec3b(255, 0, 255));

    TiffPage palette{cv::Mat(200, 200, CV_8UC1, cv::Scalar(7)), 8, PHOTOMETRIC_PALETTE};
    palette.more = [](TIFF* tiff) {
        std::vector<std::uint16_t> red(256), green(256), blue(256);
        green[7] = 0xFFFF;
        TIFFSetField(tiff, TIFFTAG_COLORMAP, red.data(), green.data(), blue.data());
    };
    EXPECT_EQ(load(palette).pixels.at<cv::Vec3b>(9, 9), cv::Vec3b(0, 255, 0));
}

TEST_F(LoadTiff, TransparencyIsLaidOnWhite)
{
    TiffPage clear{cv::Mat(200, 200, CV_8UC4, cv::Scalar(0, 0, 0, 0)), 8, PHOTOMETRIC_RGB};
    clear.more = [](TIFF* tiff) {
        const std::uint16_t kind = EXTRASAMPLE_UNASSALPHA;
        TIFFSetField(tiff, TIFFTAG_EXTRASAMPLES, 1, &kind);
    };
    EXPECT_EQ(load(clear).pixels.at<uchar>(9, 9), 255);
}

TEST_F(LoadTiff, OrientationTagTurns)
{
    const std::vector<std::pair<int, int>> turns = {{ORIENTATION_RIGHTTOP, cv::ROTATE_90_CLOCKWISE},
                                                    {ORIENTATION_BOTRIGHT, cv::ROTATE_180},
                                                    {ORIENTATION_LEFTBOT, cv::ROTATE_90_COUNTERCLOCKWISE}};
    for (const auto& [orientation, turn] : turns) {
        TiffPage page{card()};
        page.more = [tag = orientation](TIFF* tiff) { TIFFSetField(tiff, TIFFTAG_ORIENTATION, tag); };
        cv::Mat turned;
        cv::rotate(card(), turned, turn);
        expect_same_pixels(load(page).pixels, turned);
    }
}

TEST_F(LoadTiff, ResolutionIsInInchesCentimetresOrUnknown)
{
    TiffPage page{card()};
    page.dpi = 100;
    EXPECT_DOUBLE_EQ(load(page).dpi, 100);
    page.dpi = 0;
    EXPECT_EQ(load(page).dpi, 0);
    page.more = [](TIFF* tiff) {
        TIFFSetField(tiff, TIFFTAG_RESOLUTIONUNIT, RESUNIT_CENTIMETER);
        TIFFSetField(tiff, TIFFTAG_XRESOLUTION, 39.37);
        TIFFSetField(tiff, TIFFTAG_YRESOLUTION, 39.37);
    };
    EXPECT_NEAR(load(page).dpi, 100, 0.01);
}

TEST_F(LoadTiff, FaxGetsSquarePixels)
{
    TiffPage page{test_card(1728, 1100)};
    page.dpi = 204;
    page.more = [](TIFF* tiff) { TIFFSetField(tiff, TIFFTAG_YRESOLUTION, 98.0); };
    const auto image = load(page);
    EXPECT_EQ(image.pixels.cols, 1728);
    EXPECT_NEAR(image.pixels.rows, 1100 * 204 / 98, 1);
    EXPECT_DOUBLE_EQ(image.dpi, 204);
}

TEST_F(LoadTiff, PagesComeInOrderAndThumbnailsAreNone)
{
    TiffPage thumbnail{test_card(85, 110)};
    thumbnail.more = [](TIFF* tiff) { TIFFSetField(tiff, TIFFTAG_SUBFILETYPE, FILETYPE_REDUCEDIMAGE); };
    write_tiff(file, {{card()}, thumbnail, {test_card(400, 300)}});
    const auto source = open_source(file, {});
    ASSERT_EQ(source->page_count(), 2);
    const auto second = source->load_page(2);
    EXPECT_EQ(second.page, 2);
    expect_same_pixels(second.pixels, test_card(400, 300));
    expect_same_pixels(source->load_page(1).pixels, card());
}

TEST_F(LoadTiff, CutOffFileDoesNotHideItsLostPages)
{
    write_tiff(file, {{card()}, {card()}, {card()}});
    std::filesystem::resize_file(file, std::filesystem::file_size(file) / 2);
    const auto source = open_source(file, {});
    expect_same_pixels(source->load_page(1).pixels, card());
    ASSERT_GE(source->page_count(), 2);
    EXPECT_EQ(trouble_of(*source, source->page_count()), "page-undecodable");
}

TEST_F(LoadTiff, DamagedStripIsTroubleOfItsPage)
{
    write_tiff(file, {{card()}, {card()}});
    std::fstream bytes(file, std::ios::in | std::ios::out | std::ios::binary);
    bytes.seekp(2000);
    bytes << std::string(20000, '\xFF');
    bytes.close();
    const auto source = open_source(file, {});
    EXPECT_EQ(trouble_of(*source, 1), "page-undecodable");
    expect_same_pixels(source->load_page(2).pixels, card());
}

TEST_F(LoadTiff, HeaderAloneIsAFailure)
{
    expect_failure(folder.write("head.tif", std::string("II*\0\x08\0\0\0", 8)), FailureKind::bad_input, "TIFF");
}

TEST_F(LoadTiff, HugePageIsRefusedUndecoded)
{
    write_tiff(file, {{card()}});
    std::ifstream stream(file, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(stream), {}};
    for (const char tag : {'\0', '\1'}) {  // ImageWidth, ImageLength: as long number 100000
        const auto entry = bytes.find(std::string{tag, '\1', '\3', '\0', '\1', '\0', '\0', '\0'});
        ASSERT_NE(entry, std::string::npos);
        bytes.replace(entry + 2, 10, std::string("\4\0\1\0\0\0\xA0\x86\1\0", 10));
    }
    EXPECT_EQ(trouble_of(folder.write("huge.tif", bytes)), "page-too-large");
}

}  // namespace
}  // namespace alihsop
