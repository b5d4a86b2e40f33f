// The hot folder as a scanning station uses it: what is whole is digitised, what is still being written is left alone.
#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <fstream>
#include <functional>

#include "pipeline/batch/workspace.h"
#include "tests/app/program_run.h"
#include "tests/pipeline/small_pages.h"

namespace alihsop::testing {
namespace {

namespace fs = std::filesystem;

class Watch : public ::testing::Test {
protected:
    void SetUp() override
    {
        fs::create_directories(inbox());
        pid_ = ::fork();
        if (pid_ != 0) return;
        const int null = ::open("/dev/null", O_RDWR);
        for (const int stream : {0, 1, 2}) ::dup2(null, stream);
        ::execl(ALIHSOP_PROGRAM, "alihsop", "watch", inbox().c_str(), "-o", workspace().c_str(), "--settle", "2",
                "--jobs", "1", nullptr);
        ::_exit(127);
    }
    void TearDown() override
    {
        if (pid_ > 0) ::kill(pid_, SIGKILL), ::waitpid(pid_, nullptr, 0);
    }
    [[nodiscard]] fs::path inbox() const { return scratch_.path() / "masuk"; }
    [[nodiscard]] fs::path workspace() const { return scratch_.path() / "ruang"; }

    [[nodiscard]] bool is_done(const std::string& name) const
    {
        const auto state = read_state(workspace() / "binders" / Workspace::folder_name("masuk/" + name));
        return state && state->stage == BinderState::Stage::done;
    }
    /// Does `meanwhile` until the binder is done; the watch must be alive all the time.
    void wait_for(
        const std::string& name, const std::function<void()>& meanwhile = [] {}) const
    {
        while (!is_done(name)) {
            ASSERT_EQ(::waitpid(pid_, nullptr, WNOHANG), 0) << "watch has ended";
            meanwhile();
            ::usleep(20'000);
        }
    }
    ScratchFolder scratch_;
    pid_t pid_ = -1;
};

TEST_F(Watch, TakesWhatIsWholeAndLeavesWhatIsStillWritten)
{
    // A scanner that goes on writing: each look of the watch finds the file longer than the one before.
    fs::create_directories(inbox() / "lambat");
    std::ofstream slow(inbox() / "lambat" / "satu.bmp", std::ios::binary);
    write_small_binder(inbox() / "cepat", 2);
    wait_for("cepat", [&] { slow << 'x' << std::flush; });
    EXPECT_FALSE(is_done("lambat"));
    EXPECT_FALSE(fs::exists(workspace() / "binders" / Workspace::folder_name("masuk/lambat")))
        << "it was begun too early";

    slow.close();
    write_file(inbox() / "lambat" / "satu.bmp", small_page(9));
    wait_for("lambat");

    // What arrives later is found too, and what changes is done again.
    write_small_binder(inbox() / "nanti", 1, 20);
    wait_for("nanti");
    write_small_binder(inbox() / "nanti", 2, 30);
    const auto pages = workspace() / "binders" / Workspace::folder_name("masuk/nanti") / "pages";
    while (!fs::exists(pages / "0002.webp")) {
        ASSERT_EQ(::waitpid(pid_, nullptr, WNOHANG), 0) << "watch has ended";
        ::usleep(20'000);
    }

    ::kill(pid_, SIGTERM);
    int status = 0;
    ::waitpid(std::exchange(pid_, -1), &status, 0);
    ASSERT_TRUE(WIFEXITED(status));
    EXPECT_EQ(WEXITSTATUS(status), 0);
}

}  // namespace
}  // namespace alihsop::testing
