// What the libraries of the formats are asked for, compared with OpenCV's own codecs.
#include "imaging/codecs/decode_picture.h"
#include "imaging/codecs/read_picture_header.h"

#include <gtest/gtest.h>
#include <png.h>

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include "imaging/codecs/encode_jpeg.h"
#include "imaging/codecs/encode_png.h"
#include "imaging/codecs/shrink_picture.h"
#include "tests/imaging/sources/expect.h"
#include "tests/imaging/sources/picture_writers.h"

namespace alihsop {
namespace {

using namespace testing;

cv::Mat grey() { return test_card(217, 123); }

cv::Mat colour()
{
    cv::Mat planes[] = {grey(), cv::Mat(), cv::Mat()}, merged;
    cv::flip(planes[0], planes[1], 0);
    cv::flip(planes[0], planes[2], 1);
    cv::merge(planes, 3, merged);
    return merged;
}

cv::Mat transparent()
{
    cv::Mat planes[] = {colour(), grey()}, merged;
    cv::merge(planes, 2, merged);
    return merged;
}

cv::Mat deep(const cv::Mat& picture)
{
    cv::Mat sixteen;
    picture.convertTo(sixteen, CV_16U, 257, 0);
    return sixteen + cv::Scalar::all(77);
}

Bytes encode(const std::string& ending, const cv::Mat& picture, const std::vector<int>& how = {})
{
    Bytes bytes;
    cv::imencode(ending, picture, bytes, how);
    return bytes;
}

DecodedPicture decode(const Bytes& file) { return decode_picture(file, picture_kind(file).value()); }

void expect_as_opencv(const Bytes& file)
{
    const auto picture = decode(file);
    EXPECT_EQ(picture.remark, "");
    expect_same_pixels(picture.pixels, cv::imdecode(file, cv::IMREAD_UNCHANGED));
}

TEST(DecodePicture, PngsOfAllColoursAndDepths)
{
    for (const bool transparent_too : {false, true})
        for (const bool interlaced : {false, true})
            for (const auto& [colours, depths] :
                 std::vector<std::pair<int, std::vector<int>>>{{PNG_COLOR_TYPE_GRAY, {1, 2, 4, 8, 16}},
                                                               {PNG_COLOR_TYPE_PALETTE, {1, 2, 4, 8}},
                                                               {PNG_COLOR_TYPE_RGB, {8, 16}}})
                for (const int bits : depths) {
                    SCOPED_TRACE("colours " + std::to_string(colours) + ", bits " + std::to_string(bits));
                    expect_as_opencv(write_png(colours, bits, transparent_too, interlaced));
                }
    for (const int colours : {PNG_COLOR_TYPE_GRAY_ALPHA, PNG_COLOR_TYPE_RGB_ALPHA})
        for (const int bits : {8, 16}) expect_as_opencv(write_png(colours, bits, false, false));
}

TEST(DecodePicture, JpegsOfGreyColourAndInks)
{
    for (const int progressive : {0, 1})
        for (const auto& picture : {grey(), colour()})
            expect_as_opencv(encode(".jpg", picture, {cv::IMWRITE_JPEG_PROGRESSIVE, progressive}));
    expect_as_opencv(write_cmyk_jpeg(false));
    expect_as_opencv(write_cmyk_jpeg(true));
}

TEST(DecodePicture, Jpeg2000sOfGreyColourAndTransparency)
{
    for (const auto& picture : {grey(), colour(), transparent()}) {
        expect_as_opencv(encode(".jp2", picture));
        const auto without_loss = encode(".jp2", deep(picture), {cv::IMWRITE_JPEG2000_COMPRESSION_X1000, 1000});
        cv::Mat eight;
        cv::imdecode(without_loss, cv::IMREAD_UNCHANGED).convertTo(eight, CV_8U, 1.0 / 257);
        expect_same_pixels(decode(without_loss).pixels, eight);
    }
}

TEST(DecodePicture, LevelsOfAJpeg2000AreScaledToEightBits)
{
    for (const unsigned bits : {1U, 4U, 8U, 12U, 16U}) {
        SCOPED_TRACE(bits);
        const auto pixels = decode(write_grey_jpeg2000(bits, 256)).pixels;
        ASSERT_EQ(pixels.size(), cv::Size(256, 40));
        EXPECT_EQ(pixels.at<uchar>(39, 0), 0);
        EXPECT_EQ(pixels.at<uchar>(0, 255), 255);
        if (bits < 8) continue;
        for (int x = 0; x < 256; ++x) ASSERT_NEAR(pixels.at<uchar>(7, x), x, 1);
    }
}

TEST(DecodePicture, WebpsOfColourAndTransparency)
{
    for (const int quality : {60, 101})  // 101: without loss
        for (const auto& picture : {colour(), transparent()})
            expect_as_opencv(encode(".webp", picture, {cv::IMWRITE_WEBP_QUALITY, quality}));
}

TEST(DecodePicture, BmpsOfAllDepths)
{
    for (const unsigned bits : {1U, 4U, 8U, 24U, 32U})
        for (const bool top_first : {false, true})
            for (const bool grey_palette : {false, true}) {
                SCOPED_TRACE(std::to_string(bits) + (top_first ? " top" : " bottom"));
                expect_as_opencv(write_bmp(bits, top_first, grey_palette));
            }
    for (const unsigned bits : {4U, 8U}) {
        SCOPED_TRACE("runs of " + std::to_string(bits));
        expect_as_opencv(write_bmp_of_runs(bits));
    }
    expect_as_opencv(encode(".bmp", transparent()));
}

TEST(DecodePicture, BmpOfSixteenBitsReachesWhite)
{
    auto file = write_bmp(24, false);
    file[28] = 16;
    std::fill(file.begin() + 54, file.end(), static_cast<unsigned char>(0xFF));
    const auto pixels = decode(file).pixels;
    ASSERT_EQ(pixels.type(), CV_8UC3);
    EXPECT_EQ(pixels.at<cv::Vec3b>(3, 3), cv::Vec3b(255, 255, 255));
}

TEST(DecodePicture, DamageIsToldAndNothingIsPrinted)
{
    ::testing::internal::CaptureStderr();
    for (const std::string ending : {".png", ".jpg", ".jp2", ".webp", ".bmp"}) {
        SCOPED_TRACE(ending);
        auto file = encode(ending, colour());
        const auto kind = picture_kind(file).value();
        for (std::size_t at = 30; at < file.size(); at += 1 + file.size() / 60) {
            auto damaged = file;
            damaged[at] ^= 0x5A;
            static_cast<void>(decode_picture(damaged, kind));
        }
        for (const std::size_t left : {file.size() / 2, std::size_t{20}, std::size_t{0}}) {
            file.resize(left);
            const auto picture = decode_picture(file, kind);
            EXPECT_TRUE(picture.pixels.empty() || !picture.remark.empty()) << left;
        }
    }
    EXPECT_EQ(::testing::internal::GetCapturedStderr(), "");
}

TEST(EncodePng, GivesTheSamePixelsBack)
{
    for (const auto coding : {PngCoding::fast, PngCoding::small})
        for (const auto& picture : {grey(), colour()})
            expect_same_pixels(cv::imdecode(encode_png(picture, coding), cv::IMREAD_UNCHANGED), picture);
    const cv::Mat bilevel = grey() > 127;
    const auto small = encode_png(bilevel, PngCoding::small_bilevel);
    expect_same_pixels(cv::imdecode(small, cv::IMREAD_UNCHANGED), bilevel);
    EXPECT_EQ(small[24], 1);  // bits
}

TEST(EncodeJpeg, GivesNearlyTheSamePixelsBack)
{
    cv::Mat smooth;
    for (const auto& picture : {grey(), colour()}) {
        cv::GaussianBlur(picture, smooth, {}, 6);
        const auto read = cv::imdecode(encode_jpeg(smooth), cv::IMREAD_UNCHANGED);
        expect_same_pixels(read, smooth, 24);
        EXPECT_LT(cv::norm(read, smooth, cv::NORM_L1) / static_cast<double>(smooth.total()), 6);
    }
}

TEST(ShrinkPicture, TakesTheKindsThatPagesAreKeptIn)
{
    for (const std::string ending : {".png", ".jpg", ".webp"}) {
        const auto file = encode(ending, colour());
        const auto small = shrink_picture({file.begin(), file.end()}, 100);
        EXPECT_EQ(decode({small.begin(), small.end()}).pixels.cols, 100) << ending;
    }
    EXPECT_EQ(shrink_picture("", 100), "");
    EXPECT_EQ(shrink_picture("no picture", 100), "");
}

}  // namespace
}  // namespace alihsop
