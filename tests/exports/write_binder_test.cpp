#include "exports/write_binder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <unistd.h>

#include <csignal>
#include <fstream>
#include <set>
#include <sstream>

#include "exports/replace_file.h"
#include "models/failure.h"
#include "models/json/binder_text.h"
#include "tests/models/sample_binder.h"

namespace {

namespace fs = std::filesystem;
using alihsop::Failure;
using alihsop::testing::sample_binder;
using testing::HasSubstr;

std::string content_of(const fs::path& path)
{
    std::ifstream file(path, std::ios::binary);
    std::ostringstream content;
    content << file.rdbuf();
    return content.str();
}

std::set<std::string> names_in(const fs::path& folder)
{
    std::set<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder)) names.insert(entry.path().filename().string());
    return names;
}

class WriteBinder : public testing::Test {
protected:
    void SetUp() override
    {
        std::string name = (fs::temp_directory_path() / "alihsop_write_XXXXXX").string();
        ASSERT_NE(::mkdtemp(name.data()), nullptr);
        folder = name;
    }
    void TearDown() override { fs::remove_all(folder); }

    /// What the failure says; writing into `to` must fail as one that cannot write.
    static std::string failure_at(const fs::path& to)
    {
        try {
            alihsop::write_binder(sample_binder(), to);
        } catch (const Failure& failure) {
            EXPECT_EQ(failure.kind(), alihsop::FailureKind::cannot_write);
            EXPECT_FALSE(failure.advice().empty());
            return failure.what();
        }
        return "no failure";
    }

    fs::path folder;
};

TEST_F(WriteBinder, WritesTheBinderAndItsSopsAndNothingElse)
{
    alihsop::write_binder(sample_binder(), folder);
    EXPECT_EQ(names_in(folder), (std::set<std::string>{"binder.json", "sops.jsonl"}));
    EXPECT_EQ(content_of(folder / "binder.json"), alihsop::write_binder_text(sample_binder()));
    EXPECT_EQ(content_of(folder / "sops.jsonl"), alihsop::write_sop_lines(sample_binder()));
}

TEST_F(WriteBinder, MakesTheFolder)
{
    alihsop::write_binder(sample_binder(), folder / "a" / "b");
    EXPECT_TRUE(fs::exists(folder / "a" / "b" / "binder.json"));
}

TEST_F(WriteBinder, ReplacesWhatIsThere)
{
    std::ofstream(folder / "binder.json") << "old";
    alihsop::write_binder(sample_binder(), folder);
    EXPECT_EQ(content_of(folder / "binder.json"), alihsop::write_binder_text(sample_binder()));
}

TEST_F(WriteBinder, WritesTextsThatAreNoUtf8)
{
    auto binder = sample_binder();
    binder.pages[0].text = "stem\xFFpel";
    alihsop::write_binder(binder, folder);
    EXPECT_THAT(content_of(folder / "binder.json"), HasSubstr("stem\uFFFDpel"));
}

TEST_F(WriteBinder, SaysWhichFileAndWhyWhenTheFolderMayNotBeWritten)
{
    if (::geteuid() == 0) GTEST_SKIP() << "the administrator may write everywhere";
    fs::permissions(folder, fs::perms::owner_read | fs::perms::owner_exec);
    EXPECT_THAT(failure_at(folder), testing::AllOf(HasSubstr("binder.json"), HasSubstr("Permission denied")));
    fs::permissions(folder, fs::perms::owner_all);
    EXPECT_TRUE(names_in(folder).empty());
}

TEST_F(WriteBinder, FailsWhereAFileStandsInTheWay)
{
    std::ofstream(folder / "output") << "a file";
    EXPECT_THAT(failure_at(folder / "output"), HasSubstr("output"));
    EXPECT_EQ(content_of(folder / "output"), "a file");
}

TEST_F(WriteBinder, FailsWhereAFolderHasTheFilesNameAndLeavesNoRest)
{
    fs::create_directories(folder / "binder.json" / "inside");
    EXPECT_THAT(failure_at(folder), HasSubstr("binder.json"));
    EXPECT_EQ(names_in(folder), std::set<std::string>{"binder.json"});
}

TEST_F(WriteBinder, FailsInAFolderThatTakesNoFiles)
{
    EXPECT_THAT(failure_at("/proc"), testing::StartsWith("cannot write /proc/binder.json: "));
}

TEST_F(WriteBinder, KeepsTheOldFileWhenTheNewOneDoesNotFit)
{
    std::ofstream(folder / "page.txt") << "old";
    rlimit before{};
    ::getrlimit(RLIMIT_FSIZE, &before);
    const rlimit small{16, before.rlim_max};
    std::signal(SIGXFSZ, SIG_IGN);
    ::setrlimit(RLIMIT_FSIZE, &small);
    EXPECT_THROW(alihsop::replace_file(folder / "page.txt", std::string(1000, 'x')), Failure);
    ::setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, SIG_DFL);
    EXPECT_EQ(content_of(folder / "page.txt"), "old");
    EXPECT_EQ(names_in(folder), std::set<std::string>{"page.txt"});
}

TEST_F(WriteBinder, WhatIsWrittenPieceByPieceAppearsWhenItIsKept)
{
    std::ofstream(folder / "page.txt") << "old";
    alihsop::ReplacementFile file(folder / "page.txt");
    file.write("new ");
    file.write("text");
    EXPECT_EQ(content_of(folder / "page.txt"), "old");
    file.keep();
    EXPECT_EQ(content_of(folder / "page.txt"), "new text");
    EXPECT_EQ(names_in(folder), std::set<std::string>{"page.txt"});
}

TEST_F(WriteBinder, WhatIsNotKeptLeavesNoRest)
{
    std::ofstream(folder / "page.txt") << "old";
    alihsop::ReplacementFile(folder / "page.txt").write("half a fi");
    EXPECT_EQ(content_of(folder / "page.txt"), "old");
    EXPECT_EQ(names_in(folder), std::set<std::string>{"page.txt"});
}

TEST_F(WriteBinder, WritesOverTheRestOfAKilledRun)
{
    const auto rest = folder / (".page.txt." + std::to_string(::getpid()) + ".tmp");
    std::ofstream(rest) << "half a fi";
    alihsop::replace_file(folder / "page.txt", "whole");
    EXPECT_EQ(content_of(folder / "page.txt"), "whole");
    EXPECT_EQ(names_in(folder), std::set<std::string>{"page.txt"});
}

TEST_F(WriteBinder, WritesAFileWithoutAFolderInItsName)
{
    const auto before = fs::current_path();
    fs::current_path(folder);
    alihsop::replace_file("here.txt", "text");
    fs::current_path(before);
    EXPECT_EQ(content_of(folder / "here.txt"), "text");
}

}  // namespace
