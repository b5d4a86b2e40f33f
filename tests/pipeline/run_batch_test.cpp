// A shelf into a workspace, and again, and after changes. Without the language model these tests are skipped.
#include "pipeline/batch/run_batch.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <iterator>

#include "extractors/text/recognise_line.h"
#include "models/json/binder_text.h"
#include "pipeline/batch/binder_lock.h"
#include "pipeline/batch/report_batch.h"
#include "pipeline/batch/workspace.h"
#include "tests/imaging/sources/temporary_folder.h"
#include "tests/pipeline/small_pages.h"

namespace alihsop::testing {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;

std::string content_of(const fs::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

class RunBatch : public ::testing::Test {
protected:
    void SetUp() override
    {
        try {
            const LineRecogniser engine{fs::path()};
        } catch (const Failure& missing) {
            GTEST_SKIP() << "the language model is not installed: " << missing.what();
        }
        write_small_binder(shelf() / "a", 2, 1);
        write_small_binder(shelf() / "b", 1, 5);
        make_old();
    }
    [[nodiscard]] fs::path shelf() const { return folder.path() / "rak"; }
    [[nodiscard]] fs::path workspace() const { return folder.path() / "kerja"; }
    [[nodiscard]] fs::path binder(const std::string& name) const
    {
        return Workspace(workspace()).folder_of("rak/" + name);
    }
    /// So that the sources' times are trusted.
    void make_old() const
    {
        for (const auto& entry : fs::recursive_directory_iterator(shelf()))
            if (entry.is_regular_file())
                fs::last_write_time(entry, fs::file_time_type::clock::now() - std::chrono::hours(1));
    }
    [[nodiscard]] BatchSettings settings() const
    {
        BatchSettings settings;
        settings.shelves = {shelf()};
        settings.workspace = workspace();
        settings.digitise.jobs = 2;
        return settings;
    }
    static BatchOutcome run(const BatchSettings& settings)
    {
        BatchObserver nobody;
        return run_batch(settings, nobody);
    }
    [[nodiscard]] BatchOutcome run() const { return run(settings()); }
    TemporaryFolder folder;
};

TEST_F(RunBatch, EachBinderHasItsResult)
{
    const auto outcome = run();
    EXPECT_EQ(outcome.end, BatchEnd::finished);
    EXPECT_EQ(outcome.tally.done, 2);
    EXPECT_EQ(outcome.tally.pages, 3);
    EXPECT_EQ(outcome.tally.pages_left, 0);
    const auto document = read_binder_text(content_of(binder("a") / "binder.json"));
    EXPECT_EQ(document.source.page_count, 2);
    EXPECT_EQ(document.source.name, "a");
    EXPECT_EQ(document.pages.size(), 2U);
    EXPECT_TRUE(fs::exists(binder("a") / "pages" / "0002.webp"));
    EXPECT_TRUE(fs::exists(binder("b") / "sops.jsonl"));
    EXPECT_TRUE(fs::exists(binder("b") / "words.jsonl"));
    for (const auto& entry : fs::directory_iterator(binder("a")))
        EXPECT_THAT(entry.path().filename().string(), ::testing::Not(HasSubstr("work-")));
}

TEST_F(RunBatch, WhatIsUnchangedIsLeftAlone)
{
    static_cast<void>(run());
    const auto written = fs::last_write_time(binder("a") / "binder.json");
    const auto again = run();
    EXPECT_EQ(again.tally.unchanged, 2);
    EXPECT_EQ(again.tally.pages, 0);
    EXPECT_EQ(again.tally.pages_unchanged, 3);
    EXPECT_EQ(fs::last_write_time(binder("a") / "binder.json"), written);
}

TEST_F(RunBatch, OnlyTheBinderThatChangedIsDoneAgain)
{
    static_cast<void>(run());
    write_small_binder(shelf() / "a", 3, 50);
    const auto again = run();
    EXPECT_EQ(again.tally.unchanged, 1);
    EXPECT_EQ(again.tally.done, 1);
    EXPECT_EQ(again.tally.pages, 3);
    EXPECT_EQ(read_binder_text(content_of(binder("a") / "binder.json")).pages.size(), 3U);
}

TEST_F(RunBatch, ANewTimeAloneChangesNothing)
{
    static_cast<void>(run());
    for (const auto& entry : fs::directory_iterator(shelf() / "a"))
        fs::last_write_time(entry, fs::file_time_type::clock::now() - std::chrono::minutes(5));
    const auto again = run();
    EXPECT_EQ(again.tally.unchanged, 2) << "the bytes are the same";
    EXPECT_EQ(again.tally.pages, 0);
}

TEST_F(RunBatch, OtherSettingsMakeResultsStale)
{
    static_cast<void>(run());
    auto other = settings();
    other.digitise.use_text_layer = false;
    EXPECT_EQ(run(other).tally.done, 2);
}

TEST_F(RunBatch, CorrectionsOfPeopleAreNeverTouched)
{
    static_cast<void>(run());
    write_file(binder("a") / "corrections.jsonl", "a person's words\n");
    auto other = settings();
    other.digitise.use_text_layer = false;
    write_small_binder(shelf() / "a", 3, 50);
    static_cast<void>(run(other));
    EXPECT_EQ(content_of(binder("a") / "corrections.jsonl"), "a person's words\n");
    for (const auto& entry : fs::directory_iterator(shelf() / "a")) write_file(entry.path(), "damaged");
    EXPECT_EQ(run(other).tally.failed, 1);
    EXPECT_EQ(content_of(binder("a") / "corrections.jsonl"), "a person's words\n");
}

TEST_F(RunBatch, AReadingThatAPowerCutTookIsReadAgain)
{
    // A run that was stopped with all pages read, but nothing put together.
    static_cast<void>(run());
    auto state = *read_state(binder("a"));
    const auto work = binder("a") / ("work-" + state.identity.substr(0, 16));
    const auto document = content_of(binder("a") / "binder.json");
    fs::create_directories(work);
    fs::rename(binder("a") / "pages", work / "pages");
    fs::remove(binder("a") / "binder.json");
    write_file(work / "readings" / "0001.json", "");
    write_file(work / "readings" / "0002.json", "{\"page\": ");
    state.stage = BinderState::Stage::working;
    write_state(binder("a"), state);
    const auto again = run();
    EXPECT_EQ(again.tally.done, 1);
    EXPECT_EQ(again.tally.pages, 2);
    EXPECT_EQ(content_of(binder("a") / "binder.json"), document);
}

TEST_F(RunBatch, ABinderThatAnotherRunHasIsPassedBy)
{
    const auto lock = BinderLock::take(Workspace(workspace()).lock_of("rak/a"));
    ASSERT_TRUE(lock);
    const auto outcome = run();
    EXPECT_EQ(outcome.tally.elsewhere, 1);
    EXPECT_EQ(outcome.tally.done, 1);
    EXPECT_FALSE(fs::exists(binder("a") / "binder.json"));
}

TEST_F(RunBatch, ALockThatAKillLeftIsTakenAway)
{
    static_cast<void>(run());
    const auto lock = Workspace(workspace()).lock_of("rak/a");
    write_file(lock, "");
    EXPECT_EQ(run().tally.unchanged, 2);
    EXPECT_FALSE(fs::exists(lock));
    const auto held = BinderLock::take(lock);
    ASSERT_TRUE(held);
    EXPECT_EQ(run().tally.unchanged, 2);
    EXPECT_TRUE(fs::exists(lock)) << "another run has it";
}

TEST_F(RunBatch, AnotherShelfOfTheSameNameIsRefused)
{
    static_cast<void>(run());
    const auto document = content_of(binder("b") / "binder.json");
    write_small_binder(folder.path() / "lain" / "rak" / "b", 2, 70);
    auto other = settings();
    other.shelves = {folder.path() / "lain" / "rak"};
    const auto outcome = run(other);
    EXPECT_EQ(outcome.tally.failed, 1);
    EXPECT_EQ(outcome.first_failure, FailureKind::usage);
    EXPECT_EQ(content_of(binder("b") / "binder.json"), document);
    EXPECT_EQ(read_state(binder("b"))->stage, BinderState::Stage::done);
    fs::remove_all(shelf());
    EXPECT_EQ(run(other).tally.done, 1) << "a shelf that has moved takes its place";
}

TEST_F(RunBatch, TroubleHasACeiling)
{
    for (int i = 0; i < 8; ++i) write_file(shelf() / "rusak" / (std::to_string(i) + ".pdf"), "%PDF-1.4 no more");
    auto stopping = settings();
    stopping.digitise.jobs = 1;
    stopping.stop_on_trouble = true;
    const auto stopped = run(stopping);
    EXPECT_EQ(stopped.end, BatchEnd::stopped_on_trouble);
    EXPECT_EQ(stopped.tally.failed, 1);
    auto bearing = settings();
    bearing.digitise.jobs = 1;
    bearing.max_troubled = TroubleCeiling{30, true};  // of ten binders
    const auto too_many = run(bearing);
    EXPECT_EQ(too_many.end, BatchEnd::too_many_troubled);
    EXPECT_EQ(too_many.tally.failed, 4);
    EXPECT_GT(too_many.tally.binders_left(), 0);
}

TEST_F(RunBatch, AFolderOfOtherThingsIsNoWorkspace)
{
    write_file(workspace() / "novel.txt", "Chapter 1");
    EXPECT_THROW(static_cast<void>(run()), Failure);
    EXPECT_EQ(std::distance(fs::directory_iterator(workspace()), {}), 1);
}

TEST_F(RunBatch, TheReportTellsWhatIsMissing)
{
    EXPECT_EQ(report_batch(settings()).missing, 2);
    static_cast<void>(run());
    const auto report = report_batch(settings());
    EXPECT_EQ(report.missing, 0);
    EXPECT_EQ(report.totals.pages, 3);
    EXPECT_THAT(content_of(workspace() / "report.json"), HasSubstr("\"rak/a\""));
    auto other = settings();
    other.digitise.dpi = 100;
    EXPECT_EQ(report_batch(other).missing, 2) << "the results are of other settings";
}

TEST(Shards, CutAShelfIntoStableParts)
{
    std::vector<int> sizes(5);
    for (int i = 0; i < 5000; ++i) {
        const auto name = "rak/" + std::to_string(i) + ".pdf";
        const int shard = shard_of(name, 5);
        ASSERT_GE(shard, 1);
        ASSERT_LE(shard, 5);
        EXPECT_EQ(shard, shard_of(name, 5));
        ++sizes[static_cast<std::size_t>(shard - 1)];
    }
    for (const int size : sizes) EXPECT_NEAR(size, 1000, 100);
}

TEST(WorkspaceFolders, HaveNamesThatEveryFileSystemTakes)
{
    const auto name = Workspace::folder_name("rak/../Surat \"baru\"\n\xFF.pdf");
    EXPECT_THAT(name, ::testing::MatchesRegex("[A-Za-z0-9._-]+-[0-9a-f]+"));
    EXPECT_NE(Workspace::folder_name("rak/a/sop.pdf"), Workspace::folder_name("rak/b/sop.pdf"));
    EXPECT_LT(Workspace::folder_name(std::string(5000, 'x')).size(), 100U);
    EXPECT_FALSE(Workspace::folder_name("rak/..").starts_with('.'));
}

}  // namespace
}  // namespace alihsop::testing
