#include <gtest/gtest.h>

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include "tests/imaging/sources/load_pdf_fixture.h"

namespace alihsop::testing {
namespace {

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

TEST_F(LoadPdf, PagesBehindTheStatedNumberAreRead)
{
    pdf.add_scan(flate_image(card()), kPageWidth, kPageHeight);
    pdf.add_scan(fax_image(black_and_white_card()), kPageWidth, kPageHeight);
    pdf.state_page_count(1);
    const auto source = open_source(file(), {});
    ASSERT_EQ(source->page_count(), 2);
    expect_same_pixels(source->load_page(2).pixels, black_and_white_card());
}

TEST_F(LoadPdf, AttachedFilesAreToldWithTheFirstPage)
{
    pdf.add_scan(flate_image(card()), kPageWidth, kPageHeight);
    pdf.add_scan(flate_image(card()), kPageWidth, kPageHeight);
    pdf.attach("SOP Pendaftaran.pdf");
    const auto source = open_source(file(), {});
    const auto remarks = source->load_page(1).remarks;
    ASSERT_EQ(remarks.size(), 1U);
    EXPECT_EQ(remarks[0].what, "the PDF holds attached files that are not read: SOP Pendaftaran.pdf");
    EXPECT_TRUE(source->load_page(2).remarks.empty());
}

TEST_F(LoadPdf, FilePinnedToAPageIsToldWithThatPage)
{
    pdf.add_scan(flate_image(card()), kPageWidth, kPageHeight);
    pdf.add_scan(flate_image(card()), kPageWidth, kPageHeight,
                 "/Annots [<< /Type /Annot /Subtype /FileAttachment /Rect [0 0 9 9] "
                 "/FS << /Type /Filespec /F (b.docx) >> >>]");
    const auto source = open_source(file(), {});
    EXPECT_TRUE(source->load_page(1).remarks.empty());
    ASSERT_EQ(source->load_page(2).remarks.size(), 1U);
    EXPECT_NE(source->load_page(2).remarks[0].what.find("b.docx"), std::string::npos);
}

}  // namespace
}  // namespace alihsop::testing
