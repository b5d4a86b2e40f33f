#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <opencv2/imgcodecs.hpp>

#include "imaging/sources/load_folder.h"
#include "tests/imaging/sources/expect.h"
#include "tests/imaging/sources/pdf_builder.h"
#include "tests/imaging/sources/temporary_folder.h"
#include "tests/imaging/sources/tiff_writer.h"

namespace alihsop {
namespace {

using namespace testing;

class OpenSource : public ::testing::Test {
protected:
    TemporaryFolder folder;

    void write_picture(const std::string& name, int width = 100) const
    {
        cv::imwrite((folder.path() / name).string(), test_card(width, 100));
    }
};

TEST_F(OpenSource, ContentDecidesNotTheName)
{
    cv::imwrite((folder.path() / "card.png").string(), test_card(100, 100));
    const auto lying = folder.path() / "card.pdf";
    std::filesystem::rename(folder.path() / "card.png", lying);
    expect_same_pixels(first_page(lying).pixels, test_card(100, 100));
}

TEST_F(OpenSource, WhatIsNotThereIsMissing)
{
    expect_failure(folder.path() / "nowhere.pdf", FailureKind::missing_input, "not there");
    expect_failure(folder.path() / "no" / "where", FailureKind::missing_input, "not there");
    EXPECT_THROW(hash_source(folder.path() / "nowhere.pdf"), Failure);
}

TEST_F(OpenSource, LockedFileIsMissing)
{
    if (::geteuid() == 0) GTEST_SKIP() << "the superuser may read everything";
    const auto locked = folder.write("locked.pdf", std::string("%PDF-1.4"));
    std::filesystem::permissions(locked, std::filesystem::perms::none);
    expect_failure(locked, FailureKind::missing_input, "cannot be opened");
}

TEST_F(OpenSource, StrangersAreCalledByTheirKind)
{
    expect_failure(folder.write("empty.pdf", std::string()), FailureKind::bad_input, "empty");
    expect_failure(folder.write("letter.pdf", std::string("Dengan hormat,\n")), FailureKind::bad_input, "plain text");
    expect_failure(folder.write("sop.docx", std::string("PK\x03\x04 word/document.xml")), FailureKind::bad_input,
                   "office");
    expect_failure(folder.write("photo.heic", std::string("\0\0\0\x18"
                                                          "ftypheic",
                                                          12)),
                   FailureKind::bad_input, "HEIC");
    expect_failure(folder.write("anim.gif", std::string("GIF89a")), FailureKind::bad_input, "GIF");
    expect_failure(folder.write("noise.tif", std::string("\0\1\2\3\4", 5)), FailureKind::bad_input, "no kind");
    expect_failure(folder.write("scan.djvu", std::string("AT&TFORM")), FailureKind::bad_input, "DjVu");
    expect_failure(folder.write("scan.ppm", std::string("P6\n1 1\n255\nabc")), FailureKind::bad_input, "PNM");
    expect_failure(folder.write("scan.psd", std::string("8BPS\0\1", 6)), FailureKind::bad_input, "Photoshop");
    expect_failure(folder.write("film.mp4", std::string("\0\0\0\x18"
                                                        "ftypisom",
                                                        12)),
                   FailureKind::bad_input, "film");
}

TEST_F(OpenSource, WhatIsNoFileIsToldAndNeverOpened)
{
    const auto pipe = folder.path() / "pipe.pdf";
    ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
    expect_failure(pipe, FailureKind::bad_input, "pipe");
    EXPECT_THROW(hash_source(pipe), Failure);
    expect_failure("/dev/null", FailureKind::bad_input, "device");
    const auto circle = folder.path() / "circle.pdf", nowhere = folder.path() / "nowhere.pdf";
    std::filesystem::create_symlink("circle.pdf", circle);
    std::filesystem::create_symlink("not-there.pdf", nowhere);
    expect_failure(circle, FailureKind::missing_input, "circle");
    expect_failure(nowhere, FailureKind::missing_input, "leads nowhere");
    EXPECT_THROW(hash_source(circle), Failure);
}

TEST_F(OpenSource, PdfWithoutItsFirstLineIsAPdf)
{
    PdfBuilder pdf;
    pdf.add_scan(flate_image(test_card(104, 100)), 104, 100);
    const auto whole = pdf.finish();
    const auto headless = folder.write("sop.pdf", whole.substr(whole.find('\n') + 1));
    expect_same_pixels(first_page(headless).pixels, test_card(104, 100));
}

TEST_F(OpenSource, MessagesStayOnOneLineWhateverTheName)
{
    try {
        open_source(folder.write("two\nlines.pdf", std::string("text")), {});
        FAIL();
    } catch (const Failure& failure) {
        expect_one_line(failure.what());
    }
}

TEST(NaturalOrder, CountsAsPeopleDo)
{
    EXPECT_TRUE(naturally_before("page_2.png", "page_10.png"));
    EXPECT_FALSE(naturally_before("page_10.png", "page_2.png"));
    EXPECT_TRUE(naturally_before("Page 1.png", "page 2.png"));
    EXPECT_TRUE(naturally_before("a", "B"));
    EXPECT_TRUE(naturally_before("scan.png", "scan1.png") != naturally_before("scan1.png", "scan.png"));
    EXPECT_TRUE(naturally_before("07", "8"));
    EXPECT_TRUE(naturally_before("99999999999999999999998", "99999999999999999999999"));
    EXPECT_FALSE(naturally_before("x1", "x1"));
    EXPECT_TRUE(naturally_before("01", "1") != naturally_before("1", "01"));
}

TEST_F(OpenSource, FolderGivesItsPicturesInNaturalOrder)
{
    write_picture("page_10.png", 110);
    write_picture("Page_9.png", 109);
    write_picture("page_2.jpg", 102);
    folder.write("notes.txt", std::string("bukan halaman"));
    folder.write(".hidden.png", std::string("x"));
    const auto source = open_source(folder.path(), {});
    ASSERT_EQ(source->page_count(), 3);
    EXPECT_EQ(source->load_page(1).pixels.cols, 102);
    EXPECT_EQ(source->load_page(2).pixels.cols, 109);
    EXPECT_EQ(source->load_page(3).pixels.cols, 110);
    EXPECT_EQ(source->load_page(3).page, 3);
}

TEST_F(OpenSource, FolderCountsAllPagesOfItsFiles)
{
    write_picture("1.png", 101);
    write_tiff(folder.path() / "2.tif", {{test_card(102, 100)}, {test_card(103, 100)}});
    PdfBuilder pdf;
    pdf.add_scan(flate_image(test_card(104, 100)), 104, 100);
    folder.write("3.pdf", pdf.finish());
    const auto source = open_source(folder.path(), {});
    ASSERT_EQ(source->page_count(), 4);
    for (int page = 1; page <= 4; ++page) {
        const auto image = source->load_page(page);
        EXPECT_EQ(image.page, page);
        EXPECT_EQ(image.pixels.cols, 100 + page);
    }
}

TEST_F(OpenSource, WhatAFolderHoldsBesidesItsPagesIsTold)
{
    write_picture("1.png", 101);
    EXPECT_TRUE(first_page(folder.path()).remarks.empty());
    std::filesystem::create_directory(folder.path() / "sub");
    std::filesystem::create_directory(folder.path() / ".hidden");
    folder.write("photo.heic", std::string("\0\0\0\x18"
                                           "ftypheic",
                                           12));
    folder.write("notes.txt", std::string("bukan halaman"));
    const auto remarks = first_page(folder.path()).remarks;
    ASSERT_EQ(remarks.size(), 1U);
    EXPECT_EQ(remarks[0].code, "source-part-left-out");
    EXPECT_EQ(remarks[0].what, "the folder holds more than is read: photo.heic, sub/");
}

TEST_F(OpenSource, FolderOfFoldersSaysWhatToDo)
{
    std::filesystem::create_directory(folder.path() / "sub");
    try {
        open_source(folder.path(), {});
        FAIL();
    } catch (const Failure& failure) {
        EXPECT_NE(failure.advice().find("subfolders"), std::string::npos) << failure.advice();
    }
}

TEST_F(OpenSource, DamagedPageOfAFolderKeepsItsPlace)
{
    write_picture("1.png", 101);
    folder.write("2.jpg", std::string("no picture at all"));
    folder.write("3.tif", std::string("II*\0\x08\0\0\0", 8));
    write_picture("4.png", 104);
    const auto source = open_source(folder.path(), {});
    ASSERT_EQ(source->page_count(), 4);
    EXPECT_EQ(trouble_of(*source, 2), "page-undecodable");
    EXPECT_EQ(trouble_of(*source, 3), "page-undecodable");
    EXPECT_EQ(source->load_page(4).pixels.cols, 104);
    EXPECT_EQ(trouble_of(*source, 5), "page-undecodable");
}

TEST_F(OpenSource, FolderWithoutPagesIsAFailure)
{
    expect_failure(folder.path(), FailureKind::bad_input, "without a readable page image");
    folder.write("notes.txt", std::string("bukan halaman"));
    folder.write("broken.jpg", std::string("bukan gambar"));
    expect_failure(folder.path(), FailureKind::bad_input, "without a readable page image");
}

TEST_F(OpenSource, HashIsThatOfTheBytes)
{
    EXPECT_EQ(hash_source(folder.write("abc", std::string("abc"))),
              "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_F(OpenSource, HashOfAFolderKnowsNamesContentsAndOnlyPages)
{
    write_picture("1.png", 101);
    write_picture("2.png", 102);
    const auto before = hash_source(folder.path());
    folder.write("notes.txt", std::string("bukan halaman"));
    EXPECT_EQ(hash_source(folder.path()), before);
    std::filesystem::rename(folder.path() / "2.png", folder.path() / "3.png");
    const auto renamed = hash_source(folder.path());
    EXPECT_NE(renamed, before);
    write_picture("3.png", 103);
    EXPECT_NE(hash_source(folder.path()), renamed);
}

}  // namespace
}  // namespace alihsop
