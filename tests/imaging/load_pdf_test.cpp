#include <gtest/gtest.h>

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include "tests/imaging/sources/expect.h"
#include "tests/imaging/sources/pdf_builder.h"
#include "tests/imaging/sources/temporary_folder.h"

namespace alihsop {
namespace {

using namespace testing;

constexpr int kWidth = 850, kHeight = 1100;                     // pixels
constexpr double kPageWidth = 8.5 * 72, kPageHeight = 11 * 72;  // points: the card at 100 dpi fills it
const std::string kFont = "/Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>";

cv::Mat card() { return test_card(kWidth, kHeight); }

cv::Mat black_and_white_card() { return card() > 127; }

class LoadPdf : public ::testing::Test {
protected:
    TemporaryFolder folder;
    PdfBuilder pdf;

    [[nodiscard]] std::filesystem::path file() const { return folder.write("binder.pdf", pdf.finish()); }
    [[nodiscard]] PageImage load() const { return first_page(file()); }

    /// One page with the card as /Im, and this content.
    void add_card_page(const std::string& content, const std::string& entries = "", const std::string& resources = "")
    {
        const int number = pdf.add_image(flate_image(card()));
        pdf.add_page(kPageWidth, kPageHeight, content,
                     "/XObject << /Im " + std::to_string(number) + " 0 R >> " + resources, entries);
    }
    void expect_card(const cv::Mat& wanted) const
    {
        const auto page = load();
        expect_same_pixels(page.pixels, wanted);
        EXPECT_FALSE(page.born_digital);
        EXPECT_TRUE(page.text_layer.empty());
    }
};

const std::string kFullPage = "q 612 0 0 792 0 0 cm /Im Do Q ";

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

TEST_F(LoadPdf, ImpossiblePaperHasNoResolution)
{
    pdf.add_scan(flate_image(card()), 4 * kPageWidth, 4 * kPageHeight);
    pdf.add_scan(flate_image(card()), kPageWidth / 5, kPageHeight / 5);
    const auto source = open_source(file(), {});
    EXPECT_EQ(source->load_page(1).dpi, 0);
    EXPECT_EQ(source->load_page(2).dpi, 0);
}

TEST_F(LoadPdf, FaxResolutionGetsSquarePixels)
{
    pdf.add_scan(flate_image(card()), kPageWidth, 2 * kPageHeight);
    const auto page = load();
    EXPECT_EQ(page.pixels.size(), cv::Size(kWidth, 2 * kHeight));
    EXPECT_EQ(page.dpi, 0) << "22 inches of paper";
}

// --- text and drawing ---

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

TEST_F(LoadPdf, CutOffImagesAreTroubleOfTheirPageOnly)
{
    const cv::Mat image = card();
    std::vector<unsigned char> jpeg;
    cv::imencode(".jpg", image, jpeg);
    auto raw = raw_image(image);
    raw.data.resize(raw.data.size() / 2);
    auto flate = flate_image(image);
    flate.data.resize(flate.data.size() / 2);
    jpeg.resize(jpeg.size() / 2);
    for (const auto& broken : {raw, flate, jpeg_image(jpeg, image)}) pdf.add_scan(broken, kPageWidth, kPageHeight);
    pdf.add_scan(flate_image(image), kPageWidth, kPageHeight);
    const auto source = open_source(file(), {});
    for (int page = 1; page <= 3; ++page) EXPECT_EQ(trouble_of(*source, page), "page-undecodable") << page;
    expect_same_pixels(source->load_page(4).pixels, image);
    EXPECT_EQ(source->load_page(4).page, 4);
}

TEST_F(LoadPdf, BrokenContentIsNotABlankPage)
{
    pdf.add_page(kPageWidth, kPageHeight, "q 612 0 0 792 0 0 cm /Missing Do Q", "");
    EXPECT_EQ(trouble_of(file()), "page-undecodable");
}

TEST_F(LoadPdf, HugeImagesAndPagesAreRefusedUndecoded)
{
    pdf.add_scan({"/Width 100000 /Height 100000 /BitsPerComponent 8 /ColorSpace /DeviceGray", "x"}, 612, 792);
    pdf.add_page(1e6, 1e6, "BT /F 24 Tf 72 648 Td (SOP) Tj ET", kFont);
    const std::string lying_size = "/Width 10 /Height 10 /Filter /JPXDecode";
    pdf.add_scan(
        {lying_size, std::string("\xFF\x4F\xFF\x51\0\x29\0\0\0\x01\x86\xA0\0\x01\x86\xA0\0\0\0\0\0\0\0\0", 24)}, 612,
        792);
    const auto source = open_source(file(), {});
    for (int page = 1; page <= 3; ++page) EXPECT_EQ(trouble_of(*source, page), "page-too-large") << page;
}

TEST_F(LoadPdf, PageNumbersBeyondTheEndAreTrouble)
{
    pdf.add_page(kPageWidth, kPageHeight, "", "");
    const auto source = open_source(file(), {});
    EXPECT_EQ(trouble_of(*source, 0), "page-undecodable");
    EXPECT_EQ(trouble_of(*source, 2), "page-undecodable");
}

// --- a file that cannot be opened ---

TEST_F(LoadPdf, PasswordIsAskedFor)
{
    pdf.add_page(kPageWidth, kPageHeight, "", "");
    const std::string key = "<" + std::string(64, 'A') + ">";
    const auto locked = folder.write(
        "locked.pdf",
        pdf.finish("/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /O " + key + " /U " + key + " /P -4 >>"));
    expect_failure(locked, FailureKind::bad_input, "password");
}

TEST_F(LoadPdf, NoPagesIsAFailure) { expect_failure(file(), FailureKind::bad_input, "without pages"); }

TEST_F(LoadPdf, CutOffFileIsRepairedOrRefused)
{
    for (int i = 0; i < 3; ++i) pdf.add_scan(flate_image(card()), kPageWidth, kPageHeight);
    const auto whole = pdf.finish();
    expect_failure(folder.write("cut.pdf", whole.substr(0, whole.size() / 2)), FailureKind::bad_input, "cut off");
    auto wrong_table = whole;
    wrong_table.replace(wrong_table.find("startxref\n") + 10, 3, "123");
    EXPECT_EQ(open_source(folder.write("tableless.pdf", wrong_table), {})->page_count(), 3);
}

TEST_F(LoadPdf, EndlessPageTreeEnds)
{
    pdf.add_page(kPageWidth, kPageHeight, "", "");
    auto loop = pdf.finish();
    loop.replace(loop.find("/Kids [4 0 R ]"), 14, "/Kids [2 0 R ]");
    try {
        const auto source = open_source(folder.write("loop.pdf", loop), {});
        EXPECT_NE(trouble_of(*source, 1), "");
    } catch (const Failure& failure) {
        EXPECT_EQ(failure.kind(), FailureKind::bad_input);
    }
}

}  // namespace
}  // namespace alihsop
