// Which worker reads what, when, is the queue's; that results are the same is told in digitise_binder_test.cpp.
#include "pipeline/run/input_queue.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>

#include <algorithm>
#include <filesystem>
#include <opencv2/imgcodecs.hpp>
#include <stdexcept>
#include <string>
#include <vector>

#include "models/failure.h"
#include "pipeline/run/worker_answers.h"
#include "tests/imaging/sources/temporary_folder.h"

namespace alihsop::testing {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::SizeIs;

// White pages: no engine is needed for them.
class ReadInputs : public ::testing::Test {
protected:
    fs::path write_input(const std::string& name, int pages) const
    {
        fs::create_directories(folder.path() / name);
        for (int page = 1; page <= pages; ++page)
            cv::imwrite((folder.path() / name / (std::to_string(page) + ".png")).string(),
                        cv::Mat(700, 500, CV_8UC1, cv::Scalar(255)));
        return folder.path() / name;
    }
    InputQueue::Folder record()
    {
        return {
            [this](const fs::path& input) { events.push_back("counted " + input.filename().string()); },
            [this](const fs::path& input, int, const std::string&) { events.push_back(input.filename().string()); }};
    }
    TemporaryFolder folder;
    std::vector<std::string> events;
    DigitiseSettings settings;
};

TEST_F(ReadInputs, PagesOfTheFirstInputComeFirst)
{
    constexpr int kJobs = 3, kPages = 12;
    WorkerPool workers(kJobs, worker_settings(settings));
    InputQueue queue(workers, {write_input("a", kPages), write_input("b", kPages)}, settings, record());
    EXPECT_THAT(queue.take({}).readings, SizeIs(kPages));
    const auto first_of_b = std::find(events.begin(), events.end(), "counted b");
    EXPECT_GE(std::count(events.begin(), first_of_b, "a"), kPages - kJobs + 1)
        << "before that, a still has pages to be given";
    EXPECT_THAT(queue.take({}).readings, SizeIs(kPages));
}

TEST_F(ReadInputs, AFreeWorkerGoesOnWithTheNextInput)
{
    WorkerPool workers(2, worker_settings(settings));
    InputQueue queue(workers, {write_input("a", 1), write_input("b", 300)}, settings, record());
    EXPECT_THAT(queue.take({}).readings, SizeIs(1));
    EXPECT_FALSE(workers.is_idle()) << "b is counted or read";
    std::vector<bool> ahead;
    const auto b = queue.take([&](const PageDone& page) { ahead.push_back(page.ahead); });
    EXPECT_THAT(b.readings, SizeIs(300));
    EXPECT_TRUE(std::is_sorted(ahead.rbegin(), ahead.rend())) << "pages read ahead are told first";
}

TEST_F(ReadInputs, OneWorkerBeginsNothingAhead)
{
    WorkerPool workers(1, worker_settings(settings));
    InputQueue queue(workers, {write_input("a", 2), write_input("b", 2)}, settings, record());
    EXPECT_EQ(queue.turn(), 0U);
    static_cast<void>(queue.take({}));
    EXPECT_TRUE(workers.is_idle());
    EXPECT_THAT(events, ElementsAre("counted a", "a", "a"));
    EXPECT_EQ(queue.turn(), 1U);
}

/// While it lives, no file or socket can be opened, as in a program that has too many.
class NoMoreFiles {
public:
    NoMoreFiles()
    {
        ::getrlimit(RLIMIT_NOFILE, &before_);
        const rlimit none{0, before_.rlim_max};
        ::setrlimit(RLIMIT_NOFILE, &none);
    }
    ~NoMoreFiles() { ::setrlimit(RLIMIT_NOFILE, &before_); }
    NoMoreFiles(const NoMoreFiles&) = delete;
    NoMoreFiles& operator=(const NoMoreFiles&) = delete;

private:
    rlimit before_{};
};

TEST_F(ReadInputs, AnInputForWhichNoWorkerStartsFailsAtItsTurnAndTheOthersAreRead)
{
    WorkerPool workers(2, worker_settings(settings));
    InputQueue queue(workers, {write_input("a", 1), write_input("b", 1), write_input("c", 1)}, settings, record());
    {
        const NoMoreFiles none;
        EXPECT_THROW(static_cast<void>(queue.take({})), Failure);
    }
    EXPECT_TRUE(workers.is_idle());
    EXPECT_THROW(static_cast<void>(queue.take({})), Failure) << "it was begun ahead, in vain";
    EXPECT_THAT(queue.take({}).readings, SizeIs(1));
    EXPECT_THROW(static_cast<void>(queue.take({})), std::out_of_range);
}

}  // namespace
}  // namespace alihsop::testing
