#include "pipeline/batch/find_binders.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "models/failure.h"
#include "tests/imaging/sources/temporary_folder.h"
#include "tests/pipeline/small_pages.h"

namespace alihsop::testing {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

class FindBinders : public ::testing::Test {
protected:
    void put(const std::string& name, const std::string& content) const
    {
        write_file(folder.path() / "rak" / name, content);
    }
    /// The head of a TIFF: its first directory is empty, and a second one follows or does not.
    void put_tiff(const std::string& name, int pages) const
    {
        put(name,
            std::string("II*\0\x08\0\0\0\0\0", 10) + (pages > 1 ? std::string("\x0E\0\0\0", 4) : std::string(4, '\0')));
    }
    static std::vector<std::string> names(const ShelfListing& listing)
    {
        std::vector<std::string> names;
        for (const auto& binder : listing.binders) names.push_back(binder.name);
        return names;
    }
    [[nodiscard]] ShelfListing find() const { return find_binders({folder.path() / "rak"}, {}); }
    TemporaryFolder folder;
};

TEST_F(FindBinders, EachPdfIsABinderAndAFoldersPicturesAreOneTogether)
{
    put("b.pdf", "%PDF-1.4");
    put("a/a.pdf", "%PDF-1.4");
    put("foto/2.bmp", small_page(2));
    put("foto/10.bmp", small_page(10));
    EXPECT_THAT(names(find()), ElementsAre("rak/a/a.pdf", "rak/b.pdf", "rak/foto"));
    EXPECT_EQ(find().binders.back().source, folder.path() / "rak" / "foto");
}

TEST_F(FindBinders, BesideAPdfEachPictureIsABinderOfItsOwn)
{
    put("b.pdf", "%PDF-1.4");
    put("lampiran.bmp", small_page(1));
    EXPECT_THAT(names(find()), ElementsAre("rak/b.pdf", "rak/lampiran.bmp"));
}

TEST_F(FindBinders, ATiffOfSeveralPagesIsABinderOneOfOnePageIsAPicture)
{
    put_tiff("satu/1.tif", 1);
    put_tiff("satu/2.tif", 1);
    put_tiff("banyak/1.tif", 2);
    put_tiff("banyak/2.tif", 3);
    EXPECT_THAT(names(find()), ElementsAre("rak/banyak/1.tif", "rak/banyak/2.tif", "rak/satu"));
}

TEST_F(FindBinders, WhatIsNoScanIsPassedOverWithAReason)
{
    put("catatan.txt", "no scan");
    put(".hidden.pdf", "%PDF-1.4");
    put("a.pdf", "not a PDF at all, but named so");
    fs::create_directory_symlink(folder.path(), folder.path() / "rak" / "round");
    fs::create_symlink("nowhere", folder.path() / "rak" / "dangling.pdf");
    const auto listing = find();
    EXPECT_THAT(names(listing), ElementsAre("rak/a.pdf")) << "it may be damaged: it is not lost silently";
    std::vector<std::string> told;
    for (const auto& file : listing.passed_over) told.push_back(file.name + " " + file.reason);
    EXPECT_THAT(told, ElementsAre(HasSubstr("catatan.txt is plain text"),
                                  HasSubstr("dangling.pdf is a link that leads nowhere"),
                                  HasSubstr("round is a link to a folder")));
}

TEST_F(FindBinders, ListsNameInputsByLineOrByZero)
{
    put("a.pdf", "%PDF-1.4");
    put("b\nc.pdf", "%PDF-1.4");
    const auto lines = folder.write("rak/lines.txt", std::string("a.pdf\r\n\n"));
    EXPECT_THAT(names(find_binders({}, {lines})), ElementsAre("a.pdf"));
    const auto zeros = folder.write("rak/zeros.txt", std::string("a.pdf\0b\nc.pdf\0", 14));
    EXPECT_THAT(names(find_binders({}, {zeros})), ElementsAre("a.pdf", "b\nc.pdf"));
}

TEST_F(FindBinders, EqualNamesAndMissingInputsAreRefused)
{
    put("x/a.pdf", "%PDF-1.4");
    put("y/a.pdf", "%PDF-1.4");
    const auto rak = folder.path() / "rak";
    EXPECT_THROW(static_cast<void>(find_binders({rak / "x" / "a.pdf", rak / "y" / "a.pdf"}, {})), Failure);
    EXPECT_THROW(static_cast<void>(find_binders({rak / "none"}, {})), Failure);
    EXPECT_THROW(static_cast<void>(find_binders({}, {rak / "none.txt"})), Failure);
}

TEST_F(FindBinders, AnEmptyShelfHasNone)
{
    fs::create_directories(folder.path() / "rak");
    EXPECT_THAT(find().binders, IsEmpty());
}

}  // namespace
}  // namespace alihsop::testing
