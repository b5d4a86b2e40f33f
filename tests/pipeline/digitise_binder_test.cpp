// The whole way, from a file to files, with the real engine. Without the language model these tests are skipped.
#include "pipeline/run/digitise_binder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <opencv2/imgcodecs.hpp>
#include <string>
#include <vector>

#include "extractors/text/recognise_line.h"
#include "models/failure.h"
#include "models/schema/validate_document.h"
#include "tests/extractors/draw_table.h"
#include "tests/imaging/sources/temporary_folder.h"

namespace alihsop::testing {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr int kDpi = 200;

std::string content_of(const fs::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

// An identity form, its number ending in `number`.
cv::Mat form_picture(int number)
{
    DrawnPage page(kDpi);
    draw(page, {{15, 80, 130, 198}, {20, 36, 52, 68}, {"abc", "ade", "afg"}}, Pen{.millimetres = 0.4});
    page.text({20, 30}, "PEMERINTAH", 3.2);
    page.text({83, 30}, "NOMOR SOP", 3.2);
    page.text({133, 30}, "800/0" + std::to_string(number) + "/2018", 3.2);
    page.text({83, 46}, "TANGGAL REVISI", 3.2);
    page.text({133, 46}, "2 Mei 2018", 3.2);
    page.text({83, 62}, "NAMA SOP", 3.2);
    page.text({133, 62}, "SURAT EDARAN", 3.2);
    for (int line = 0; line < 6; ++line)
        page.text({20, 100 + line * 9.0}, "Menyampaikan usul kenaikan pangkat pegawai", 3.2);
    return page.picture();
}

class DigitiseBinder : public ::testing::Test {
protected:
    void SetUp() override
    {
        try {
            const LineRecogniser engine{fs::path()};
        } catch (const Failure& missing) {
            GTEST_SKIP() << "the language model is not installed: " << missing.what();
        }
    }
    fs::path write_page(const std::string& name, int number = 7) const
    {
        fs::create_directories((folder.path() / name).parent_path());
        cv::imwrite((folder.path() / name).string(), form_picture(number));
        return folder.path() / name;
    }
    // A picture whose head is whole and whose pixels are not there.
    fs::path write_damaged_page(const std::string& name) const
    {
        const auto file = write_page(name);
        fs::resize_file(file, 60);
        return file;
    }
    [[nodiscard]] Binder digitise(const fs::path& input, int jobs = 1, const std::string& out_name = "out") const
    {
        DigitiseSettings settings;
        settings.jobs = jobs;
        settings.dpi = kDpi;
        return digitise_binder(input, folder.path() / out_name, settings, {});
    }
    [[nodiscard]] FailureKind failure_of(const fs::path& input, const DigitiseSettings& settings = {}) const
    {
        try {
            static_cast<void>(digitise_binder(input, folder.path() / "out", settings, {}));
        } catch (const Failure& failure) {
            EXPECT_STRNE(failure.what(), "");
            return failure.kind();
        }
        ADD_FAILURE() << "no Failure";
        return FailureKind::internal;
    }
    TemporaryFolder folder;
};

TEST_F(DigitiseBinder, OnePictureBecomesABinderOfOnePage)
{
    const auto binder = digitise(write_page("surat.png"));
    EXPECT_EQ(binder.source.name, "surat.png");
    EXPECT_EQ(binder.source.page_count, 1);
    EXPECT_THAT(binder.source.sha256, SizeIs(64));
    ASSERT_THAT(binder.pages, SizeIs(1));
    EXPECT_EQ(binder.pages[0].kind, PageKind::identity);
    ASSERT_THAT(binder.sops, SizeIs(1));
    ASSERT_TRUE(binder.sops[0].tanggal_revisi);
    EXPECT_EQ(binder.sops[0].tanggal_revisi->date, "2018-05-02");
    ASSERT_TRUE(binder.sops[0].nama_sop);
    EXPECT_EQ(binder.sops[0].nama_sop->text, "SURAT EDARAN");
}

TEST_F(DigitiseBinder, WritesTheDocumentTheLinesAndThePictures)
{
    static_cast<void>(digitise(write_page("surat.png")));
    const auto out = folder.path() / "out" / "surat";
    const auto document = content_of(out / "binder.json");
    EXPECT_THAT(validate_document(document), IsEmpty());
    EXPECT_THAT(document, HasSubstr("SURAT EDARAN"));
    EXPECT_THAT(content_of(out / "sops.jsonl"), HasSubstr("SURAT EDARAN"));
    EXPECT_TRUE(fs::exists(out / "pages" / "0001.webp"));
}

TEST_F(DigitiseBinder, TheResultDoesNotDependOnJobs)
{
    for (int i = 1; i <= 4; ++i) write_page("surat/" + std::to_string(i) + ".png", i);
    static_cast<void>(digitise(folder.path() / "surat", 1, "one"));
    static_cast<void>(digitise(folder.path() / "surat", 3, "three"));
    for (const char* name : {"binder.json", "sops.jsonl", "words.jsonl", "pages/0001.webp", "pages/0004.webp"}) {
        const auto one = content_of(folder.path() / "one" / "surat" / name);
        EXPECT_FALSE(one.empty()) << name;
        EXPECT_EQ(one, content_of(folder.path() / "three" / "surat" / name)) << name;
    }
}

TEST_F(DigitiseBinder, AnEarlierRunLeavesNothingBehind)
{
    for (int i = 1; i <= 2; ++i) write_page("surat/" + std::to_string(i) + ".png", i);
    static_cast<void>(digitise(folder.path() / "surat"));
    fs::remove(folder.path() / "surat" / "2.png");
    static_cast<void>(digitise(folder.path() / "surat"));
    EXPECT_TRUE(fs::exists(folder.path() / "out/surat/pages/0001.webp"));
    EXPECT_FALSE(fs::exists(folder.path() / "out/surat/pages/0002.webp"));
}

TEST_F(DigitiseBinder, ADamagedPageKeepsItsPlaceAmongTheOthers)
{
    write_page("surat/1.png", 1);
    write_damaged_page("surat/2.png");
    write_page("surat/3.png", 3);
    const auto binder = digitise(folder.path() / "surat");
    ASSERT_THAT(binder.pages, SizeIs(3));
    EXPECT_FALSE(binder.pages[0].error);
    EXPECT_TRUE(binder.pages[1].error);
    EXPECT_EQ(binder.pages[1].page, 2);
    EXPECT_FALSE(binder.pages[2].error);
    EXPECT_THAT(validate_document(content_of(folder.path() / "out/surat/binder.json")), IsEmpty());
}

TEST_F(DigitiseBinder, WhenNoPageCanBeReadThereIsNoDocument)
{
    const auto input = write_damaged_page("surat.png");
    EXPECT_EQ(failure_of(input), FailureKind::bad_input);
    EXPECT_FALSE(fs::exists(folder.path() / "out/surat/binder.json"));
}

TEST_F(DigitiseBinder, AnInputThatIsNotThereIsMissing)
{
    EXPECT_EQ(failure_of(folder.path() / "nothing.pdf"), FailureKind::missing_input);
}

TEST_F(DigitiseBinder, AnInputOfNoKnownKindIsBad)
{
    EXPECT_EQ(failure_of(folder.write("notes.pdf", std::string("no pages here"))), FailureKind::bad_input);
}

TEST_F(DigitiseBinder, AnOutputThatIsNoFolderCannotBeWritten)
{
    const auto input = write_page("surat.png");
    folder.write("out", std::string("a file"));
    EXPECT_EQ(failure_of(input), FailureKind::cannot_write);
}

TEST_F(DigitiseBinder, AModelThatIsNotThereIsMissing)
{
    DigitiseSettings settings;
    settings.model = folder.path() / "nothing.traineddata";
    EXPECT_EQ(failure_of(write_page("surat.png"), settings), FailureKind::missing_model);
}

TEST_F(DigitiseBinder, OnlyTheChosenPagesAreReadAndTheyKeepTheirNumbers)
{
    for (int i = 1; i <= 3; ++i) write_page("surat/" + std::to_string(i) + ".png", i);
    DigitiseSettings settings;
    settings.dpi = kDpi;
    settings.pages = {2, 9};
    const auto binder = digitise_binder(folder.path() / "surat", folder.path() / "out", settings, {});
    ASSERT_THAT(binder.pages, SizeIs(2));
    EXPECT_EQ(binder.pages[0].page, 2);
    EXPECT_EQ(binder.pages[1].page, 3);
    EXPECT_EQ(binder.source.page_count, 3);
    settings.pages = {4, 4};
    EXPECT_EQ(failure_of(folder.path() / "surat", settings), FailureKind::usage);
}

TEST_F(DigitiseBinder, EachFinishedPageIsTold)
{
    write_page("surat/1.png", 1);
    write_damaged_page("surat/2.png");
    DigitiseSettings settings;
    settings.dpi = kDpi;
    settings.jobs = 2;
    std::vector<int> done, pages, failed;
    static_cast<void>(
        digitise_binder(folder.path() / "surat", folder.path() / "out", settings, [&](const PageDone& page) {
            EXPECT_EQ(page.pages_total, 2);
            done.push_back(page.pages_done);
            pages.push_back(page.page);
            if (page.failed) failed.push_back(page.page);
        }));
    EXPECT_THAT(done, ElementsAre(1, 2));
    EXPECT_THAT(pages, ::testing::UnorderedElementsAre(1, 2));
    EXPECT_THAT(failed, ElementsAre(2));
}

TEST_F(DigitiseBinder, SettingsThatMayChangeTheResultChangeTheirHash)
{
    const auto input = write_page("surat.png");
    const auto binder = digitise(input);
    DigitiseSettings other;
    other.dpi = kDpi;
    other.use_text_layer = false;
    const auto changed = digitise_binder(input, folder.path() / "out", other, {});
    EXPECT_NE(binder.generator.settings_sha256, changed.generator.settings_sha256);
    EXPECT_EQ(binder.generator.ocr_model_sha256, changed.generator.ocr_model_sha256);
    EXPECT_EQ(binder.generator.settings_sha256, digitise(input, 2).generator.settings_sha256) << "jobs change nothing";
}

class DigitiseShelf : public DigitiseBinder {
protected:
    void SetUp() override
    {
        DigitiseBinder::SetUp();
        if (IsSkipped()) return;
        for (int i = 1; i <= 4; ++i) write_page("a/" + std::to_string(i) + ".png", i);
        write_damaged_page("b.png");
        write_page("c.png", 5);
        for (int i = 6; i <= 7; ++i) write_page("e/" + std::to_string(i) + ".png", i);
        for (const char* name : {"a", "b.png", "c.png", "d.pdf", "e"}) shelf.push_back(folder.path() / name);
    }
    // For each input its name and the pages as they were told, or "bad" or "missing".
    std::vector<std::string> digitise_shelf(int jobs, const std::string& out) const
    {
        DigitiseSettings settings;
        settings.jobs = jobs;
        settings.dpi = kDpi;
        Digitisation digitisation(shelf, folder.path() / out, settings);
        std::vector<std::string> told;
        for (std::size_t i = 0; i < shelf.size(); ++i) {
            int pages = 0;
            try {
                const auto binder =
                    digitisation.next([&](const PageDone& page) { EXPECT_EQ(page.pages_done, ++pages); });
                told.push_back(binder.source.name + " " + std::to_string(pages));
            } catch (const Failure& failure) {
                told.emplace_back(failure.kind() == FailureKind::missing_input ? "missing" : "bad");
            }
        }
        return told;
    }
    std::vector<fs::path> shelf;
};

TEST_F(DigitiseShelf, InputsHaveTheirTurnInOrderWhateverBecomesOfTheOthers)
{
    for (const int jobs : {1, 2, 5})
        EXPECT_THAT(digitise_shelf(jobs, "out" + std::to_string(jobs)),
                    ElementsAre("a 4", "bad", "c.png 1", "missing", "e 2"));
    for (const char* name : {"a/binder.json", "c/binder.json", "e/binder.json", "e/words.jsonl", "a/pages/0004.webp",
                             "e/pages/0002.webp"}) {
        const auto one = content_of(folder.path() / "out1" / name);
        EXPECT_FALSE(one.empty()) << name;
        for (const char* out : {"out2", "out5"})
            EXPECT_EQ(one, content_of(folder.path() / out / name)) << out << '/' << name;
    }
    EXPECT_FALSE(fs::exists(folder.path() / "out5/b/binder.json"));
}

TEST_F(DigitiseShelf, AnInputWithoutTheChosenPagesKeepsItsEarlierResult)
{
    EXPECT_THAT(digitise_shelf(2, "out"), SizeIs(5));
    const auto before = content_of(folder.path() / "out/c/binder.json");
    DigitiseSettings settings;
    settings.dpi = kDpi;
    settings.pages = {2, 3};
    Digitisation digitisation({folder.path() / "c.png", folder.path() / "e"}, folder.path() / "out", settings);
    EXPECT_THROW(static_cast<void>(digitisation.next({})), Failure);
    EXPECT_EQ(before, content_of(folder.path() / "out/c/binder.json"));
    EXPECT_THAT(digitisation.next({}).pages, SizeIs(1));
}

}  // namespace
}  // namespace alihsop::testing
