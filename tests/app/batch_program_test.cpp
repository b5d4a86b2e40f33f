// Batches as a user runs them: stopped, killed at any instant, with a full disk, and gone on with. Whatever happens,
// the files at the end are those of a run that nothing disturbed.
//
// How often a run is killed: ALIHSOP_KILLS (4), for each number of jobs. A long proof:
//   ALIHSOP_KILLS=70 build/release/app_test --gtest_filter='Batch/KilledAnywhere*'
#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <map>
#include <random>
#include <set>

#include "models/failure.h"
#include "models/json/progress_event_json.h"
#include "tests/app/program_run.h"
#include "tests/pipeline/small_pages.h"

namespace alihsop::testing {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;

constexpr int kPages = 14;

std::string content_of(const fs::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// A shelf of one longer binder, some short ones and a file that is none.
fs::path write_shelf(const fs::path& root)
{
    const auto shelf = root / "rak";
    write_small_binder(shelf / "panjang", 7, 1);
    write_small_binder(shelf / "satu", 1, 20);
    write_small_binder(shelf / "dalam" / "dua", 2, 30);
    write_small_binder(shelf / "tiga", 4, 40);
    write_file(shelf / "rusak" / "rusak.pdf", "%PDF-1.4 that is all");
    write_file(shelf / "catatan.txt", "no scan\n");
    return shelf;
}

/// Every file under binders/, with its content; small files of JSON as they are, so that a difference can be read.
std::map<std::string, std::string> results_in(const fs::path& workspace)
{
    std::map<std::string, std::string> files;
    for (const auto& entry : fs::recursive_directory_iterator(workspace / "binders"))
        if (entry.is_regular_file()) {
            const auto content = content_of(entry.path());
            const bool readable = entry.path().filename() == "state.json";
            files[fs::relative(entry.path(), workspace).string()] =
                readable ? content : std::to_string(std::hash<std::string>{}(content));
        }
    return files;
}

/// A run that goes on beside the test.
class Beside {
public:
    explicit Beside(std::vector<std::string> arguments, rlim_t largest_file = RLIM_INFINITY)
    {
        const auto err = (scratch_.path() / "err").string();
        pid_ = ::fork();
        if (pid_ != 0) return;
        const rlimit limit{largest_file, largest_file};
        ::setrlimit(RLIMIT_FSIZE, &limit);
        ::setenv("LC_ALL", "en_GB.UTF-8", 1);
        const int null = ::open("/dev/null", O_RDWR), file = ::open(err.c_str(), O_WRONLY | O_CREAT, 0600);
        ::dup2(null, 0), ::dup2(null, 1), ::dup2(file, 2);
        std::vector<char*> words{const_cast<char*>("alihsop")};
        for (auto& argument : arguments) words.push_back(argument.data());
        words.push_back(nullptr);
        ::execv(ALIHSOP_PROGRAM, words.data());
        ::_exit(127);
    }
    void send(int signal) const { ::kill(pid_, signal); }
    /// Its wait status.
    [[nodiscard]] int end() const
    {
        int status = 0;
        ::waitpid(pid_, &status, 0);
        return status;
    }
    [[nodiscard]] std::string err() const { return content_of(scratch_.path() / "err"); }

private:
    ScratchFolder scratch_;
    pid_t pid_ = -1;
};

std::vector<std::string> batch_arguments(const fs::path& shelf, const fs::path& workspace, int jobs = 2)
{
    return {"batch", shelf.string(), "-o", workspace.string(), "--jobs", std::to_string(jobs)};
}

/// Runs it to its end; gives the exit code.
int finish(const fs::path& shelf, const fs::path& workspace, int jobs = 2)
{
    const Beside run(batch_arguments(shelf, workspace, jobs));
    const int status = run.end();
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

class BatchProgram : public ::testing::Test {
protected:
    void SetUp() override
    {
        shelf_ = write_shelf(scratch_.path());
        // The sources are old enough for their times to be trusted.
        for (const auto& entry : fs::recursive_directory_iterator(shelf_))
            if (entry.is_regular_file())
                fs::last_write_time(entry, fs::file_time_type::clock::now() - std::chrono::hours(1));
        ASSERT_EQ(finish(shelf_, workspace("undisturbed")), kBadInput);
        undisturbed_ = results_in(workspace("undisturbed"));
    }
    [[nodiscard]] fs::path workspace(const std::string& name) const { return scratch_.path() / name; }

    static constexpr int kBadInput = static_cast<int>(FailureKind::bad_input);
    ScratchFolder scratch_;
    fs::path shelf_;
    std::map<std::string, std::string> undisturbed_;
};

std::set<std::pair<std::string, int>> pages_logged(const fs::path& workspace, int& doubled)
{
    std::set<std::pair<std::string, int>> pages;
    std::ifstream lines(workspace / "progress.jsonl");
    for (std::string line; std::getline(lines, line);) try {
            const auto event = read_progress_line(line);
            if (event.kind == ProgressEvent::Kind::page)
                doubled += pages.emplace(event.binder, event.page).second ? 0 : 1;
        } catch (const Failure&) {  // the half line that a kill left
        }
    return pages;
}

class KilledAnywhere : public BatchProgram, public ::testing::WithParamInterface<int> {};

TEST_P(KilledAnywhere, LosesNothingAndDoublesNothing)
{
    const char* wanted = std::getenv("ALIHSOP_KILLS");
    const int kills = wanted ? std::atoi(wanted) : 4;
    std::mt19937 random(static_cast<unsigned>(GetParam()));
    std::uniform_int_distribution<useconds_t> instant(0, 900'000);  // microseconds: a whole run takes about as long
    int killed = 0, finished = 0;
    while (killed < kills) {
        const auto place = workspace("killed-" + std::to_string(finished));
        const Beside run(batch_arguments(shelf_, place, GetParam()));
        ::usleep(instant(random));
        run.send(SIGKILL);
        if (!WIFSIGNALED(run.end()))
            ++finished;  // it was faster; the next one starts with a new workspace
        else
            ++killed;
    }
    for (int i = 0; i <= finished; ++i) {
        const auto place = workspace("killed-" + std::to_string(i));
        if (i == finished && !fs::exists(place)) continue;
        ASSERT_EQ(finish(shelf_, place, GetParam()), kBadInput);
        EXPECT_EQ(results_in(place), undisturbed_);
        EXPECT_TRUE(fs::is_empty(place / "locks"));
        int doubled = 0;
        EXPECT_LE(pages_logged(place, doubled).size(), static_cast<std::size_t>(kPages));
        EXPECT_EQ(doubled, 0) << "a page that was done was done again";
    }
}
INSTANTIATE_TEST_SUITE_P(Batch, KilledAnywhere, ::testing::Values(1, 2, 5));

TEST_F(BatchProgram, TheResultDoesNotDependOnJobs)
{
    for (const int jobs : {1, 5}) {
        const auto place = workspace("jobs-" + std::to_string(jobs));
        EXPECT_EQ(finish(shelf_, place, jobs), kBadInput);
        EXPECT_EQ(results_in(place), undisturbed_) << jobs;
    }
}

TEST_F(BatchProgram, AFullDiskIsToldAndGoneOnWith)
{
    const auto place = workspace("full");
    const Beside run(batch_arguments(shelf_, place), 3000);  // bytes: readings are larger than that
    const int status = run.end();
    ASSERT_TRUE(WIFEXITED(status));
    EXPECT_EQ(WEXITSTATUS(status), static_cast<int>(FailureKind::cannot_write));
    EXPECT_THAT(run.err(), HasSubstr("alihsop: cannot write "));
    EXPECT_THAT(run.err(), HasSubstr("File too large"));
    EXPECT_EQ(finish(shelf_, place), kBadInput);
    EXPECT_EQ(results_in(place), undisturbed_);
}

TEST_F(BatchProgram, CtrlCFinishesThePagesInHandAndSaysHowToGoOn)
{
    const auto place = workspace("interrupted");
    const Beside run(batch_arguments(shelf_, place, 1));
    int doubled = 0;
    while (!fs::exists(place / "progress.jsonl") || pages_logged(place, doubled).empty()) ::usleep(1000);
    run.send(SIGINT);
    const int status = run.end();
    ASSERT_TRUE(WIFEXITED(status));
    EXPECT_EQ(WEXITSTATUS(status), 130);
    EXPECT_THAT(run.err(), HasSubstr("binders left: "));
    EXPECT_THAT(run.err(), HasSubstr("same command"));
    EXPECT_EQ(finish(shelf_, place), kBadInput);
    EXPECT_EQ(results_in(place), undisturbed_);
}

TEST_F(BatchProgram, TellsItsStatusAndItsReport)
{
    const auto status = run_program("status '" + workspace("undisturbed").string() + "'");
    EXPECT_EQ(status.exit_code, 0);
    EXPECT_THAT(status.out, HasSubstr("Binders: 5 (done 4, left unfinished 0, failed 1, not begun 0)"));
    EXPECT_THAT(status.out, HasSubstr("failed: rak/rusak/rusak.pdf"));
    const auto merge =
        run_program("batch '" + shelf_.string() + "' -o '" + workspace("undisturbed").string() + "' --merge");
    EXPECT_EQ(merge.exit_code, static_cast<int>(FailureKind::unfinished));
    EXPECT_THAT(merge.err, HasSubstr("1 of 5 binders have no result"));
    EXPECT_THAT(content_of(workspace("undisturbed") / "report.json"), HasSubstr("\"failed\": 1"));
}

TEST_F(BatchProgram, ShardsTogetherAreTheShelf)
{
    const auto place = workspace("shards");
    for (const char* shard : {"1/3", "2/3", "3/3"}) {
        auto arguments = batch_arguments(shelf_, place);
        arguments.insert(arguments.end(), {"--shard", shard});
        const Beside run(arguments);
        static_cast<void>(run.end());
    }
    EXPECT_EQ(results_in(place), undisturbed_);
}

TEST_F(BatchProgram, ComplainsOfOptionsWithoutSense)
{
    const auto complaint = [&](const std::string& options) {
        const auto run = run_program("batch " + options + " -o '" + workspace("none").string() + "'");
        EXPECT_EQ(run.exit_code, static_cast<int>(FailureKind::usage)) << options;
        return run.err;
    };
    EXPECT_THAT(complaint(""), HasSubstr("no shelf"));
    EXPECT_THAT(complaint("/tmp --shard 4/3"), HasSubstr("4/3"));
    EXPECT_THAT(complaint("/tmp --max-failed few"), HasSubstr("few"));
    EXPECT_THAT(complaint("/tmp --on-error weep"), HasSubstr("--on-error"));
    EXPECT_FALSE(fs::exists(workspace("none")));
}

}  // namespace
}  // namespace alihsop::testing
