// Workers that are copies of a server behave as those that are started anew. The server is the real one.
#include "pipeline/workers/fork_server.h"

#include <gtest/gtest.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <fstream>
#include <string>

#include "pipeline/workers/message.h"
#include "pipeline/workers/worker_pool.h"
#include "pipeline/workers/worker_process.h"
#include "pipeline/workers/worker_terms.h"
#include "tests/imaging/sources/temporary_folder.h"
#include "tests/pipeline/moody_worker.h"
#include "tests/pipeline/small_pages.h"

namespace alihsop::testing {
namespace {

std::string command_line(pid_t pid)
{
    std::string arguments;
    std::getline(std::ifstream("/proc/" + std::to_string(pid) + "/cmdline"), arguments);
    return arguments;
}

bool is_forked(pid_t pid) { return command_line(pid).find(kForkServerVerb) != std::string::npos; }

/// The one child of this process; -1 when there are none or more.
pid_t only_child()
{
    std::ifstream children("/proc/self/task/" + std::to_string(::gettid()) + "/children");
    pid_t child = -1, other = -1;
    return children >> child && !(children >> other) ? child : -1;
}

WorkerAnswer::Kind answer_to(WorkerProcess& worker, WorkerTask::Kind kind, const std::filesystem::path& input)
{
    EXPECT_TRUE(worker.send(to_message(WorkerTask{kind, input, kind == WorkerTask::Kind::page ? 1 : 0, {}, {}})));
    std::optional<Message> message;
    for (pollfd socket{worker.socket(), POLLIN, 0}; !message && ::poll(&socket, 1, -1) >= 0 && worker.receive();)
        message = worker.take();
    return answer_of(message.value_or(Message{})).kind;
}

WorkerAnswer::Kind survey(WorkerProcess& worker, const std::filesystem::path& input)
{
    return answer_to(worker, WorkerTask::Kind::survey, input);
}

class ForkServing : public ::testing::Test {
protected:
    void SetUp() override { write_file(page, small_page(1)); }
    TemporaryFolder folder;
    const std::filesystem::path page = folder.path() / "satu.bmp";
    ForkServer server{WorkerSettings{}};
};

TEST_F(ForkServing, ItsWorkersDoTheirTasks)
{
    const auto first = server.start_worker(), second = server.start_worker();
    EXPECT_TRUE(is_forked(first.pid) && is_forked(second.pid));
    EXPECT_NE(first.pid, second.pid);
    WorkerProcess one(first, server.settings()), other(second, server.settings());
    EXPECT_EQ(survey(other, page), WorkerAnswer::Kind::done);
    EXPECT_EQ(survey(one, page), WorkerAnswer::Kind::done);
}

TEST_F(ForkServing, ItsWorkersAreChildrenOfTheRunWhichLearnsHowTheyEnd)
{
    const auto started = server.start_worker();
    WorkerProcess worker(started, server.settings());
    ASSERT_EQ(survey(worker, page), WorkerAnswer::Kind::done);
    ::kill(started.pid, SIGSEGV);
    EXPECT_EQ(worker.end().message, "the program that read it crashed (SIGSEGV)");
}

TEST_F(ForkServing, ItsWorkersAreConfined)
{
    const auto started = server.start_worker();
    WorkerProcess worker(started, server.settings());
    ASSERT_EQ(survey(worker, page), WorkerAnswer::Kind::done);
    std::ifstream status("/proc/" + std::to_string(started.pid) + "/status");
    const std::string text{std::istreambuf_iterator<char>(status), {}};
    EXPECT_NE(text.find("NoNewPrivs:\t1"), std::string::npos);
    EXPECT_NE(text.find("Seccomp:\t2"), std::string::npos);
}

TEST_F(ForkServing, AServerThatIsGoneIsDoneWithoutAndReplaced)
{
    {
        WorkerProcess first(server.start_worker(), server.settings());
    }
    const pid_t at_work = only_child();
    ASSERT_GT(at_work, 0);
    ::kill(at_work, SIGKILL);
    const auto started = server.start_worker();
    EXPECT_FALSE(is_forked(started.pid));
    WorkerProcess worker(started, server.settings());
    EXPECT_EQ(survey(worker, page), WorkerAnswer::Kind::done);
    const auto next = server.start_worker();
    EXPECT_TRUE(is_forked(next.pid));
    WorkerProcess last(next, server.settings());
}

TEST_F(ForkServing, ItEndsWithItsOwner)
{
    {
        ForkServer other{WorkerSettings{}};
        WorkerProcess worker(other.start_worker(), other.settings());
        EXPECT_EQ(survey(worker, page), WorkerAnswer::Kind::done);
    }
    EXPECT_EQ(::waitpid(-1, nullptr, WNOHANG), -1) << "no child is left";
}

TEST_F(ForkServing, AModelThatCannotBeLoadedIsTheWorkersTrouble)
{
    WorkerSettings settings;
    settings.model = folder.path() / "rusak.traineddata";
    write_file(settings.model, "no model");
    ForkServer other{settings};
    const auto started = other.start_worker();
    EXPECT_TRUE(is_forked(started.pid)) << "the server lives on";
    WorkerProcess worker(started, settings);
    EXPECT_EQ(answer_to(worker, WorkerTask::Kind::survey, page), WorkerAnswer::Kind::done) << "a survey needs none";
    EXPECT_EQ(answer_to(worker, WorkerTask::Kind::page, page), WorkerAnswer::Kind::failure);
}

TEST(ForkServerPool, AWorkerStaysWithItsPlace)
{
    ::setenv(kMoodyVariable, "1", 1);
    WorkerPool pool(2, WorkerSettings{});
    EXPECT_FALSE(pool.has_worker_at("satu"));
    pool.give(1, {WorkerTask::Kind::page, "satu", 1, {}, {}});
    EXPECT_TRUE(pool.has_worker_at("satu"));
    EXPECT_FALSE(pool.has_free_worker_at("satu")) << "it is at work";
    while (!pool.is_idle()) static_cast<void>(pool.wait(std::chrono::hours(1)));
    EXPECT_TRUE(pool.has_free_worker_at("satu"));
    EXPECT_FALSE(pool.has_worker_at("dua"));
    ::unsetenv(kMoodyVariable);
}

}  // namespace
}  // namespace alihsop::testing
