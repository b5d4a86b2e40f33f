// A shelf of bad files: the run reads it to its end, says of each what is wrong, and leaves everything else alone.
//
// Each ./test takes a share of the files, the same every time; all of them: ALIHSOP_HOSTILE=all
// build/release/hostile_test ALIHSOP_HOSTILE_KEEP=FOLDER puts shelf and workspace there and leaves them.
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
#include <set>

#include "models/failure.h"
#include "models/json/binder_text.h"
#include "models/json/progress_event_json.h"
#include "pipeline/batch/workspace.h"
#include "tests/hostile/hostile_corpus.h"
#include "tests/imaging/sources/temporary_folder.h"

namespace alihsop::testing {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kShare = 6;  // of the files, one in so many is tried by each ./test

std::string content_of(const fs::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

HostileFiles chosen_files()
{
    const auto& all = hostile_files();
    const char* wanted = std::getenv("ALIHSOP_HOSTILE");
    if (wanted && std::string(wanted) == "all") return all;
    HostileFiles share;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (i % kShare == 0 || all[i].folder == "name-spaces") share.push_back(all[i]);
    return share;
}

/// Every name below a folder, with the bytes of each file.
std::map<std::string, std::string> everything_in(const fs::path& folder)
{
    std::map<std::string, std::string> all;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        all[entry.path().native()] = !entry.is_symlink() && entry.is_regular_file()
                                         ? std::to_string(std::hash<std::string>{}(content_of(entry)))
                                         : "";
    return all;
}

struct Run {
    int status = 0;
    long peak_megabytes = 0;  ///< of the run or any worker
};

/// `alihsop batch` in a folder of its own, with a home and a place for temporary files that are nobody else's.
Run run_batch_over(const fs::path& shelf, const fs::path& workspace, const fs::path& own)
{
    fs::create_directories(own / "tmp");
    const auto words = std::vector<std::string>{"alihsop", "batch", shelf.native(),   "-o", workspace.native(),
                                                "--jobs",  "2",     "--page-seconds", "8"};
    const pid_t child = ::fork();
    if (child == 0) {
        if (::chdir(own.c_str()) != 0) ::_exit(126);
        ::setenv("HOME", own.c_str(), 1), ::setenv("TMPDIR", (own / "tmp").c_str(), 1),
            ::setenv("LC_ALL", "en_GB.UTF-8", 1);
        const int null = ::open("/dev/null", O_RDWR);
        ::dup2(null, 0), ::dup2(null, 1), ::dup2(null, 2);
        std::vector<char*> arguments;
        for (const auto& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
        arguments.push_back(nullptr);
        ::execv(ALIHSOP_PROGRAM, arguments.data());
        ::_exit(127);
    }
    rusage used{};
    Run run;
    ::wait4(child, &run.status, 0, &used);
    run.peak_megabytes = used.ru_maxrss / 1024;
    return run;
}

/// What the run says of one file.
struct Word {
    bool told = false;  ///< passed over, refused, or a page with an error or a finding of damage
    bool read = false;  ///< there is a result, and no page bears an error
    std::string reason;
};

/// By the folder of the file, as far as its name tells: "rak/jpeg-cut-at-50%".
class Words {
public:
    Words(const fs::path& shelf, const fs::path& workspace) : shelf_(shelf.filename().native())
    {
        for (const auto& entry : fs::directory_iterator(workspace / "binders")) take_binder(entry.path());
        std::ifstream lines(workspace / "progress.jsonl");
        for (std::string line; std::getline(lines, line);) {
            const auto event = read_progress_line(line);
            if (event.kind == ProgressEvent::Kind::passed_over) add(event.binder, {true, false, event.message});
            if (event.kind == ProgressEvent::Kind::run_ended) ended_ = event.message;
        }
    }
    [[nodiscard]] Word of(const HostileFile& file) const
    {
        Word word;
        for (const std::string& name : {shelf_ + '/' + file.folder, shelf_ + '/' + file.folder + '/' + file.name})
            if (const auto found = words_.find(name); found != words_.end()) word = found->second;
        return word;
    }
    [[nodiscard]] const std::string& ended() const { return ended_; }

private:
    void take_binder(const fs::path& folder)
    {
        const auto state = read_state(folder);
        ASSERT_TRUE(state.has_value()) << folder;
        if (state->error) {
            EXPECT_NE(state->error->kind, static_cast<int>(FailureKind::internal)) << state->error->message;
            return add(state->binder, {true, false, state->error->message});
        }
        ASSERT_EQ(state->stage, BinderState::Stage::done) << folder;
        const auto binder = read_binder_text(content_of(folder / "binder.json"));
        Word word{false, true, ""};
        for (const auto& finding : binder.findings)
            if (finding.code == "source-damaged") word = {true, true, finding.message};
        for (const auto& page : binder.pages)
            if (page.error) word = {true, false, page.error->message};
        add(state->binder, word);
    }
    void add(const std::string& name, const Word& word)
    {
        EXPECT_TRUE(!word.told || !word.reason.empty()) << name << ": no reason";
        words_[name] = word;
    }

    std::string shelf_, ended_;
    std::map<std::string, Word> words_;
};

class HostileBatch : public ::testing::Test {
protected:
    HostileBatch()
    {
        if (const char* keep = std::getenv("ALIHSOP_HOSTILE_KEEP")) root_ = keep;
        fs::create_directories(root_ / "rak");
    }
    void describe(const HostileFile& file, const Word& word) const
    {
        if (std::getenv("ALIHSOP_HOSTILE_KEEP"))
            std::ofstream(root_ / "words.txt", std::ios::app) << file.folder << '\t'
                                                              << (word.told   ? "told"
                                                                  : word.read ? "read"
                                                                              : "LOST")
                                                              << '\t' << word.reason << '\n';
    }
    TemporaryFolder scratch_;
    fs::path root_ = scratch_.path();
};

TEST_F(HostileBatch, ReadsToItsEndAndTellsOfEachFile)
{
    const auto shelf = root_ / "rak", workspace = root_ / "ruang";
    const auto files = chosen_files();
    ASSERT_GE(hostile_files().size(), 300U);
    write_shelf(shelf, files);
    fs::create_directories(root_ / "own" / "tmp");
    const auto before = everything_in(shelf);
    const auto run = run_batch_over(shelf, workspace, root_ / "own");

    ASSERT_TRUE(WIFEXITED(run.status)) << "ended by signal " << WTERMSIG(run.status);
    EXPECT_EQ(WEXITSTATUS(run.status), static_cast<int>(FailureKind::bad_input));
    const Words words(shelf, workspace);
    EXPECT_EQ(words.ended(), "finished");
    for (const auto& file : files) {
        const auto word = words.of(file);
        describe(file, word);
        const bool as_expected = file.expect == Expect::told   ? word.told
                                 : file.expect == Expect::read ? word.read
                                                               : word.told || word.read;
        EXPECT_TRUE(as_expected) << file.folder
                                 << (word.told   ? ": " + word.reason
                                     : word.read ? ": read without a word"
                                                 : ": lost");
    }

    EXPECT_EQ(everything_in(shelf), before) << "the shelf itself was changed";
    EXPECT_THAT(everything_in(root_ / "own"), ::testing::SizeIs(1))
        << "something was written into home or the folder of the run";
    std::set<std::string> names;
    for (const auto& entry : fs::directory_iterator(workspace)) names.insert(entry.path().filename());
    EXPECT_THAT(names, ::testing::UnorderedElementsAre("alihsop-workspace.json", "progress.jsonl", "binders", "locks"));
    constexpr long kMemoryLimit = 4096;  // MB, of a worker
    EXPECT_LE(run.peak_megabytes, kMemoryLimit);
    std::printf("%zu hostile files, peak memory %ld MB\n", files.size(), run.peak_megabytes);
}

}  // namespace
}  // namespace alihsop::testing
