#include <gtest/gtest.h>

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include "tests/imaging/sources/expect.h"
#include "tests/imaging/sources/temporary_folder.h"

namespace alihsop {
namespace {

using namespace testing;

using Bytes = std::vector<unsigned char>;

cv::Mat card() { return test_card(850, 1100); }

Bytes encode(const std::string& ending, const cv::Mat& image)
{
    Bytes bytes;
    cv::imencode(ending, image, bytes);
    return bytes;
}

Bytes big_endian(unsigned number)
{
    return {static_cast<unsigned char>(number >> 24), static_cast<unsigned char>(number >> 16),
            static_cast<unsigned char>(number >> 8), static_cast<unsigned char>(number)};
}

void put(Bytes& bytes, std::size_t at, const Bytes& content)
{
    std::copy(content.begin(), content.end(), bytes.begin() + static_cast<std::ptrdiff_t>(at));
}

/// An EXIF segment behind the start of a JPEG: this orientation, 300 dots an inch along both axes.
Bytes with_exif(Bytes jpeg, unsigned char orientation)
{
    const std::string tiff(
        "Exif\0\0MM\0*\0\0\0\x08\0\x04"
        "\x01\x12\0\x03\0\0\0\x01\0\0\0\0"
        "\x01\x1A\0\x05\0\0\0\x01\0\0\0\x3E"
        "\x01\x1B\0\x05\0\0\0\x01\0\0\0\x3E"
        "\x01\x28\0\x03\0\0\0\x01\0\x02\0\0\0\0\0\0"
        "\0\0\x01\x2C\0\0\0\x01",
        76);
    Bytes segment = {0xFF, 0xE1, 0, static_cast<unsigned char>(tiff.size() + 2)};
    segment.insert(segment.end(), tiff.begin(), tiff.end());
    segment[4 + 6 + 8 + 2 + 9] = orientation;
    jpeg.insert(jpeg.begin() + 2, segment.begin(), segment.end());
    return jpeg;
}

class LoadPicture : public ::testing::Test {
protected:
    TemporaryFolder folder;
    PageImage load(const Bytes& bytes) const { return first_page(folder.write("page", bytes)); }
    std::string trouble(const Bytes& bytes) const { return trouble_of(folder.write("page", bytes)); }
};

TEST_F(LoadPicture, LosslessKindsComePixelForPixel)
{
    for (const std::string ending : {".png", ".bmp", ".jp2"}) {
        SCOPED_TRACE(ending);
        const auto bytes = encode(ending, card());
        const auto page = load(bytes);
        expect_same_pixels(page.pixels, cv::imdecode(bytes, cv::IMREAD_GRAYSCALE));
        EXPECT_EQ(page.page, 1);
        EXPECT_FALSE(page.born_digital);
    }
}

TEST_F(LoadPicture, ColourIsBgrAndGreyInDisguiseIsGrey)
{
    cv::Mat colour, disguised;
    cv::applyColorMap(card(), colour, cv::COLORMAP_JET);
    cv::cvtColor(card(), disguised, cv::COLOR_GRAY2BGR);
    expect_same_pixels(load(encode(".png", colour)).pixels, colour);
    expect_same_pixels(load(encode(".png", disguised)).pixels, card());
    EXPECT_EQ(load(encode(".webp", colour)).pixels.size(), colour.size());
    EXPECT_EQ(load(encode(".jpg", card())).pixels.type(), CV_8UC1);
}

TEST_F(LoadPicture, SixteenBitsBecomeEight)
{
    cv::Mat deep;
    card().convertTo(deep, CV_16U, 257);
    expect_same_pixels(load(encode(".png", deep)).pixels, card());
}

TEST_F(LoadPicture, TransparencyIsLaidOnWhite)
{
    cv::Mat clear(300, 300, CV_8UC4, cv::Scalar(0, 0, 200, 0));
    clear.colRange(0, 150) = cv::Scalar(0, 0, 200, 255);
    const auto page = load(encode(".png", clear)).pixels;
    EXPECT_EQ(page.at<cv::Vec3b>(5, 5), cv::Vec3b(0, 0, 200));
    EXPECT_EQ(page.at<cv::Vec3b>(5, 299), cv::Vec3b(255, 255, 255));
}

TEST_F(LoadPicture, ExifOrientationIsApplied)
{
    const auto jpeg = encode(".jpg", card());
    const cv::Mat stored = cv::imdecode(jpeg, cv::IMREAD_UNCHANGED);
    cv::Mat turned;
    cv::rotate(stored, turned, cv::ROTATE_90_CLOCKWISE);
    expect_same_pixels(load(with_exif(jpeg, 6)).pixels, turned);
    cv::rotate(stored, turned, cv::ROTATE_90_COUNTERCLOCKWISE);
    expect_same_pixels(load(with_exif(jpeg, 8)).pixels, turned);
    cv::transpose(stored, turned);
    expect_same_pixels(load(with_exif(jpeg, 5)).pixels, turned);
    cv::rotate(turned, turned, cv::ROTATE_180);
    expect_same_pixels(load(with_exif(jpeg, 7)).pixels, turned);
    expect_same_pixels(load(with_exif(jpeg, 1)).pixels, stored);
}

TEST_F(LoadPicture, ResolutionIsReadWhereItIsBelievable)
{
    auto jpeg = encode(".jpg", test_card(2480, 3508));
    EXPECT_EQ(load(jpeg).dpi, 0);
    put(jpeg, 13, {1, 0, 200, 0, 200});  // JFIF: inch, 200 x 200
    EXPECT_DOUBLE_EQ(load(jpeg).dpi, 200);
    put(jpeg, 13, {1, 0, 72, 0, 72});  // more than a metre of paper
    EXPECT_EQ(load(jpeg).dpi, 0);
    EXPECT_DOUBLE_EQ(load(with_exif(jpeg, 6)).dpi, 300);

    auto png = encode(".png", test_card(2480, 3508));
    const Bytes physical = {0, 0, 0, 9, 'p', 'H', 'Y', 's', 0, 0, 0x2E, 0x23, 0, 0, 0x2E, 0x23, 1, 0, 0, 0, 0};
    png.insert(png.begin() + 33, physical.begin(), physical.end());  // 11811 dots a metre; remarks need no checksum
    EXPECT_NEAR(load(png).dpi, 300, 0.02);
}

TEST_F(LoadPicture, TwelveBitsInSixteenAreScaled)
{
    cv::Mat low;
    card().convertTo(low, CV_16U, 4095.0 / 255);
    expect_same_pixels(load(encode(".png", low)).pixels, card(), 1);
}

TEST_F(LoadPicture, SoundFilesOfAKindThatIsNotReadAreNotCalledDamaged)
{
    const std::string animated("RIFF\x16\0\0\0WEBPVP8X\x0A\0\0\0\x02\0\0\0\x63\0\0\x63\0\0", 30);
    EXPECT_EQ(trouble({animated.begin(), animated.end()}), "page-kind-not-read");

    auto bmp = encode(".bmp", card());
    put(bmp, 30, {4, 0, 0, 0});  // a JPEG within
    EXPECT_EQ(trouble(bmp), "page-kind-not-read");

    auto jpeg = encode(".jpg", card());
    for (std::size_t i = 0; i + 1 < jpeg.size(); ++i)
        if (jpeg[i] == 0xFF && jpeg[i + 1] == 0xC0) {
            jpeg[i + 1] = 0xC3;  // lossless
            break;
        }
    EXPECT_EQ(trouble(jpeg), "page-kind-not-read");
}

TEST_F(LoadPicture, CutOffFilesAreTrouble)
{
    for (const std::string ending : {".png", ".jpg", ".jp2", ".webp", ".bmp"}) {
        SCOPED_TRACE(ending);
        auto bytes = encode(ending, card());
        bytes.resize(bytes.size() * 2 / 3);
        EXPECT_EQ(trouble(bytes), "page-undecodable");
        bytes.resize(24);
        EXPECT_EQ(trouble(bytes), "page-undecodable");
    }
}

TEST_F(LoadPicture, DamagedPngIsTrouble)
{
    auto png = encode(".png", card());
    png[png.size() / 2] ^= 0x55;
    EXPECT_EQ(trouble(png), "page-undecodable");
}

TEST_F(LoadPicture, HugePicturesAreRefusedUndecoded)
{
    constexpr unsigned huge = 100000;
    auto png = encode(".png", card());
    put(png, 16, big_endian(huge));
    put(png, 20, big_endian(huge));
    EXPECT_EQ(trouble(png), "page-too-large");

    auto bmp = encode(".bmp", card());
    put(bmp, 18, {0xA0, 0x86, 0x01, 0});
    put(bmp, 22, {0xA0, 0x86, 0x01, 0});
    EXPECT_EQ(trouble(bmp), "page-too-large");

    auto jpeg2000 = encode(".jp2", card());
    const Bytes start = {0xFF, 0x4F, 0xFF, 0x51};
    const auto at = static_cast<std::size_t>(std::search(jpeg2000.begin(), jpeg2000.end(), start.begin(), start.end()) -
                                             jpeg2000.begin());
    put(jpeg2000, at + 8, big_endian(huge));
    put(jpeg2000, at + 12, big_endian(huge));
    EXPECT_EQ(trouble(jpeg2000), "page-too-large");
}

}  // namespace
}  // namespace alihsop
