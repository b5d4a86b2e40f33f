// What crashes, hangs or takes too much costs its task, never the run. The workers are the moody ones.
#include "pipeline/workers/worker_pool.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <map>

#include "models/failure.h"
#include "pipeline/workers/document_piece.h"
#include "tests/imaging/sources/temporary_folder.h"
#include "tests/pipeline/moody_worker.h"

namespace alihsop::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using Kind = WorkerAnswer::Kind;

class Workers : public ::testing::Test {
protected:
    void SetUp() override { ::setenv(kMoodyVariable, "1", 1); }
    void TearDown() override { ::unsetenv(kMoodyVariable); }

    static WorkerSettings settings(int wall_seconds = 4)
    {
        WorkerSettings settings;
        settings.cpu_seconds = 1;
        settings.wall_seconds = wall_seconds;
        settings.memory_megabytes = 300;
        return settings;
    }
    /// The answers to tasks of these names, by their place in the list.
    static std::map<std::uint64_t, WorkerAnswer> work(const std::vector<std::filesystem::path>& names, int workers = 2,
                                                      int wall_seconds = 4)
    {
        WorkerPool pool(workers, settings(wall_seconds));
        std::map<std::uint64_t, WorkerAnswer> answers;
        std::size_t next = 0;
        while (answers.size() < names.size()) {
            for (; next < names.size() && pool.has_room(); ++next)
                pool.give(next, {WorkerTask::Kind::page, names[next], 1, {}, {}});
            for (auto& answered : pool.wait(std::chrono::hours(1)))
                EXPECT_TRUE(answers.emplace(answered.id, answered.answer).second) << "answered twice";
        }
        EXPECT_TRUE(pool.is_idle());
        return answers;
    }
    static WorkerAnswer work_one(const std::filesystem::path& name) { return work({name}).at(0); }

    static void expect_death(const std::string& name, const std::string& code, const std::string& message,
                             int wall_seconds = 4)
    {
        const auto answer = work({name}, 2, wall_seconds).at(0);
        ASSERT_EQ(answer.kind, Kind::died) << name;
        EXPECT_EQ(answer.parts.at(0), code) << name;
        EXPECT_THAT(answer.parts.at(1), HasSubstr(message)) << name;
    }
    TemporaryFolder folder;
};

TEST_F(Workers, AnswerEachTaskOnce)
{
    std::vector<std::filesystem::path> names;
    for (int i = 0; i < 50; ++i) names.emplace_back("task " + std::to_string(i));
    const auto answers = work(names, 3);
    for (std::size_t i = 0; i < names.size(); ++i) EXPECT_EQ(answers.at(i).parts.at(0), names[i]);
}

TEST_F(Workers, ACrashIsNamed) { expect_death("crash", "page-crashed", "SIGSEGV"); }
TEST_F(Workers, AnAbortIsNamed) { expect_death("abort", "page-crashed", "SIGABRT"); }
TEST_F(Workers, AnUnexpectedExitIsNamed) { expect_death("exit", "page-crashed", "exit code 3"); }
// On a busy machine a second of computing takes many by the clock.
TEST_F(Workers, AnEndlessLoopIsEnded) { expect_death("spin", "page-timeout", "1 seconds", 120); }
TEST_F(Workers, AnEndlessWaitIsEnded) { expect_death("hang", "page-timeout", "4 seconds"); }
#if !defined(__SANITIZE_ADDRESS__)
TEST_F(Workers, MemoryHasALimit) { expect_death("greedy", "page-out-of-memory", "memory"); }
#endif
TEST_F(Workers, NonsenseIsNoAnswer)
{
    expect_death("gibberish", "page-crashed", "mind");
    expect_death("endless", "page-crashed", "mind");
}

TEST_F(Workers, AFailureIsHandedOn)
{
    const auto answer = work_one("refuse");
    ASSERT_EQ(answer.kind, Kind::failure);
    try {
        throw_failure(answer);
    } catch (const Failure& failure) {
        EXPECT_EQ(failure.kind(), FailureKind::bad_input);
        EXPECT_STREQ(failure.what(), "no");
        EXPECT_EQ(failure.advice(), "go");
    }
}

TEST_F(Workers, WhatDiesOnceIsTriedOnceMore)
{
    for (const char* mood : {"once-crash", "once-abort", "once-gibberish"}) {
        const auto input = folder.write(mood, std::string("x"));
        const auto answer = work_one(input);
        EXPECT_EQ(answer.kind, Kind::done) << mood;
        EXPECT_FALSE(std::filesystem::exists(input)) << mood << " never happened";
    }
}

TEST_F(Workers, ADocumentComesInPiecesBeforeTheAnswer)
{
    const auto torn = folder.write("once-torn", std::string("x"));
    for (const auto& input : {std::filesystem::path("long"), torn}) {
        WorkerPool pool(1, settings(120));
        pool.give(7, {WorkerTask::Kind::binder, input, 0, {}, {}});
        std::string document;
        int beginnings = 0;
        while (!pool.is_idle())
            for (auto& answered : pool.wait(std::chrono::hours(1))) {
                EXPECT_EQ(answered.id, 7U);
                if (answered.answer.kind != Kind::piece) {
                    EXPECT_EQ(answered.answer.kind, Kind::done);
                    continue;
                }
                const auto piece = piece_of(std::move(answered.answer.parts));
                if (piece.first) document.clear(), ++beginnings;
                document += piece.bytes;
            }
        EXPECT_EQ(document, std::string(kLongDocument / 2, 'a') + std::string(kLongDocument / 2, 'b')) << input;
        EXPECT_EQ(beginnings, input == torn ? 2 : 1);
    }
}

TEST_F(Workers, APageIsNoDocument) { expect_death("long", "page-crashed", "mind"); }

TEST_F(Workers, WhatIsSentFasterThanItIsTakenWaits)
{
    WorkerPool pool(1, settings(120));
    pool.give(0, {WorkerTask::Kind::binder, "long", 0, {}, {}});
    std::size_t most = 0;
    while (!pool.is_idle()) {
        ::usleep(20'000);  // the worker would have sent all of it by now
        std::size_t bytes = 0;
        for (const auto& answered : pool.wait(std::chrono::hours(1)))
            if (answered.answer.kind == Kind::piece) bytes += answered.answer.parts.at(2).size();
        most = std::max(most, bytes);
    }
    EXPECT_LT(most, kLongDocument / 2);
}

TEST_F(Workers, ADeathDoesNotTouchTheOtherTasks)
{
    const auto answers = work({"a", "crash", "b", "abort", "c", "exit", "d"});
    for (const std::uint64_t good : {0, 2, 4, 6}) EXPECT_EQ(answers.at(good).kind, Kind::done) << good;
    for (const std::uint64_t bad : {1, 3, 5}) EXPECT_EQ(answers.at(bad).kind, Kind::died) << bad;
}

TEST_F(Workers, AreKeptUntilTheyAreWornOut)
{
    const auto fresh = work({"a", "a"}, 1);
    EXPECT_EQ(fresh.at(0).parts.at(1), fresh.at(1).parts.at(1)) << "the same process";
    const auto worn = work({"worn", "worn"}, 1);
    EXPECT_NE(worn.at(0).parts.at(1), worn.at(1).parts.at(1)) << "a new process";
}

TEST_F(Workers, AreReplacedForAnotherPlace)
{
    const auto answers = work({"a", "b"}, 1);
    EXPECT_NE(answers.at(0).parts.at(1), answers.at(1).parts.at(1));
}

TEST_F(Workers, PathsNeedNotBeUtf8)
{
    const std::string name = "surat\n\xFF\xFE 'x\"";
    EXPECT_EQ(work_one(name).parts.at(0), name);
}

TEST_F(Workers, WhatALibraryPrintsIsHeardByNobody)
{
    ::testing::internal::CaptureStdout();
    ::testing::internal::CaptureStderr();
    EXPECT_EQ(work_one("shout").kind, Kind::done);
    EXPECT_EQ(::testing::internal::GetCapturedStdout(), "");
    EXPECT_EQ(::testing::internal::GetCapturedStderr(), "");
}

}  // namespace
}  // namespace alihsop::testing
