// corrections.jsonl: what is written is read again, whatever befell the file.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <random>

#include "models/failure.h"
#include "review/corrections/correction_line.h"
#include "review/corrections/correction_log.h"
#include "tests/imaging/sources/temporary_folder.h"
#include "tests/review/review_binder.h"

namespace {

using namespace alihsop;
using alihsop::testing::change_of;
using alihsop::testing::correction_of;
using alihsop::testing::TemporaryFolder;
using Kind = Change::Kind;

class Log : public ::testing::Test {
protected:
    Log()
    {
        std::string hash(kChainBegin);
        for (int i = 1; i <= 3; ++i)
            hash = append_correction(
                file,
                correction_of({change_of(Kind::set, "/sops/0/nama_sop", "teks \"" + std::to_string(i) + "\"\n")}, i),
                hash);
    }
    [[nodiscard]] std::string text() const
    {
        std::ifstream in(file, std::ios::binary);
        return {std::istreambuf_iterator<char>(in), {}};
    }
    void rewrite(const std::string& content) { folder.write("corrections.jsonl", content); }

    TemporaryFolder folder;
    std::filesystem::path file = folder.path() / "corrections.jsonl";
};

TEST_F(Log, GivesBackWhatWasWritten)
{
    const auto content = read_correction_log(file);
    EXPECT_FALSE(content.fault);
    ASSERT_EQ(content.corrections.size(), 3U);
    EXPECT_EQ(content.corrections[2].who, "Siti");
    EXPECT_EQ(content.corrections[2].changes.at(0).after, "teks \"3\"\n");
}

TEST_F(Log, NoFileIsAnEmptyLog)
{
    const auto content = read_correction_log(folder.path() / "none.jsonl");
    EXPECT_TRUE(content.corrections.empty());
    EXPECT_EQ(content.last_hash, kChainBegin);
    EXPECT_FALSE(content.fault);
}

TEST_F(Log, ALineCutOffAnywhereCostsThatLineAlone)
{
    const auto whole = text();
    const auto second_ends = whole.find('\n', whole.find('\n') + 1) + 1;
    for (std::size_t length = second_ends; length < whole.size(); length += length + 9 < whole.size() ? 8 : 1) {
        rewrite(whole.substr(0, length));
        auto content = read_correction_log(file);
        ASSERT_FALSE(content.fault) << length;
        const bool all_but_newline = length + 1 == whole.size();
        ASSERT_EQ(content.corrections.size(), all_but_newline ? 3U : 2U) << length;
        // … and the log goes on behind it.
        append_correction(file, correction_of({}, 4, "Budi"), content.last_hash);
        content = read_correction_log(file);
        ASSERT_FALSE(content.fault) << length << content.fault->what;
        EXPECT_EQ(content.corrections.back().who, "Budi");
        EXPECT_EQ(content.torn, length == second_ends || all_but_newline ? 0 : 1) << length;
    }
}

TEST_F(Log, ShowsALineThatWasChanged)
{
    auto changed = text();
    changed.replace(changed.find("teks"), 4, "TEKS");
    rewrite(changed);
    const auto content = read_correction_log(file);
    ASSERT_TRUE(content.fault);
    EXPECT_EQ(content.fault->line, 1);
    EXPECT_TRUE(content.corrections.empty());
}

TEST_F(Log, ShowsALineThatWasTakenOutOrPutIn)
{
    const auto whole = text();
    const auto first_ends = whole.find('\n') + 1;
    const auto second_ends = whole.find('\n', first_ends) + 1;
    rewrite(whole.substr(0, first_ends) + whole.substr(second_ends));
    auto content = read_correction_log(file);
    ASSERT_TRUE(content.fault);
    EXPECT_EQ(content.fault->line, 2);
    EXPECT_EQ(content.corrections.size(), 1U);
    rewrite(whole + whole.substr(0, first_ends));
    ASSERT_TRUE(read_correction_log(file).fault);
    rewrite(whole.substr(0, first_ends) + "{\"a line\": made bad}\n" + whole.substr(second_ends));
    ASSERT_TRUE(read_correction_log(file).fault) << "the line after it follows from what is not there any more";
}

TEST_F(Log, HostileBytesDoNotThrow)
{
    const auto whole = text();
    std::mt19937 random(7);
    for (int round = 0; round < 300; ++round) {
        auto hostile = whole;
        for (int i = 0; i < 8; ++i) hostile[random() % hostile.size()] = static_cast<char>(random() % 256);
        rewrite(hostile);
        EXPECT_NO_THROW(static_cast<void>(read_correction_log(file)));
    }
    rewrite(std::string(100'000, '[') + "\n" + std::string(1000, '\0'));
    EXPECT_NO_THROW(static_cast<void>(read_correction_log(file)));
}

TEST_F(Log, SaysWhenItCannotWrite)
{
    EXPECT_THROW(append_correction(folder.path() / "not" / "there.jsonl", correction_of({}), std::string(kChainBegin)),
                 Failure);
}

}  // namespace
