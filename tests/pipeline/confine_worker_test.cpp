// What a worker can no longer do, tried out by a process that has given it up, and by the real worker.
#include "pipeline/workers/confine_worker.h"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <poll.h>
#include <spawn.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <functional>
#include <thread>

#include "models/failure.h"
#include "pipeline/workers/sanitizer_build.h"
#include "pipeline/workers/worker_process.h"
#include "pipeline/workers/worker_terms.h"
#include "tests/imaging/sources/temporary_folder.h"
#include "tests/pipeline/small_pages.h"

namespace alihsop::testing {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;

/// 0 when the deed succeeded, else its errno; done in a child of its own after `confine`.
int deed_in_child(const std::function<void()>& confine, const std::function<bool()>& deed)
{
    const pid_t child = ::fork();
    if (child == 0) {
        confine();
        errno = 0;
        ::_exit(deed() ? 0 : errno);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    EXPECT_TRUE(WIFEXITED(status)) << "it ended by a signal";
    return WEXITSTATUS(status);
}

bool can_open(const fs::path& file, int flags = O_RDONLY) { return ::open(file.c_str(), flags, 0600) >= 0; }

bool can_start_a_program()
{
    const pid_t child = ::vfork();
    if (child == 0) ::_exit(0);
    if (child > 0) ::waitpid(child, nullptr, 0);
    return child > 0;
}

class ConfineWorker : public ::testing::Test {
protected:
    void SetUp() override
    {
        if (kSanitizerBuild) GTEST_SKIP() << "not under the address sanitizer";
    }
    TemporaryFolder folder;
};

TEST_F(ConfineWorker, NothingLeadsOutOfTheProcess)
{
    const auto file = folder.write("berkas", std::string("x"));
    const std::vector<std::pair<std::string, std::function<bool()>>> deeds{
        {"a socket of the internet", [] { return ::socket(AF_INET, SOCK_STREAM, 0) >= 0; }},
        {"a datagram socket", [] { return ::socket(AF_INET6, SOCK_DGRAM, 0) >= 0; }},
        {"a local socket", [] { return ::socket(AF_UNIX, SOCK_STREAM, 0) >= 0; }},
        {"a netlink socket", [] { return ::socket(AF_NETLINK, SOCK_RAW, 0) >= 0; }},
        {"another program", [] { return ::execl("/bin/true", "true", nullptr) == 0; }},
        {"another process", can_start_a_program},
        {"a signal to its parent", [] { return ::kill(::getppid(), 0) == 0; }},
        {"a look into its parent", [] { return ::ptrace(PTRACE_ATTACH, ::getppid(), nullptr, nullptr) == 0; }},
        {"a new file", [&] { return can_open(folder.path() / "baru", O_WRONLY | O_CREAT); }},
        {"an old file to be written", [&] { return can_open(file, O_RDWR); }},
        {"a file cut off", [&] { return ::truncate(file.c_str(), 0) == 0; }},
        {"a file gone", [&] { return ::unlink(file.c_str()) == 0; }},
        {"a file renamed", [&] { return ::rename(file.c_str(), (file.native() + "2").c_str()) == 0; }},
        {"a folder", [&] { return ::mkdir((folder.path() / "map").c_str(), 0700) == 0; }},
        {"a link", [&] { return ::symlink("/etc/passwd", (folder.path() / "tautan").c_str()) == 0; }}};
    for (const auto& [name, deed] : deeds) {
        EXPECT_EQ(deed_in_child(give_up_privileges, deed), EPERM) << name;
        if (name != "another program" && name != "a look into its parent") {
            EXPECT_EQ(deed_in_child([] {}, deed), 0) << name << ": cannot be done anyway, so that proves nothing";
            static_cast<void>(folder.write("berkas", std::string("x")));
        }
    }
    EXPECT_EQ(deed_in_child(give_up_privileges, [&] { return can_open(file); }), 0) << "reading must go on";
    EXPECT_EQ(deed_in_child(give_up_privileges, [] { return std::thread([] {}).join(), true; }), 0)
        << "threads must go on";
}

TEST_F(ConfineWorker, OnlyTheFilesNamedCanBeRead)
{
    if (!can_confine_files()) GTEST_SKIP() << "this kernel does not offer Landlock";
    const auto inside = folder.path() / "dalam", outside = folder.path() / "luar";
    write_file(inside / "1.bmp", small_page(1));
    write_file(outside / "2.bmp", small_page(2));
    write_file(outside / "3.bmp", small_page(3));
    fs::create_symlink("../luar/2.bmp", inside / "2.bmp");
    const auto confine = [&] { static_cast<void>(confine_files({inside})); };
    const auto can_read = [&](const fs::path& file) { return deed_in_child(confine, [&] { return can_open(file); }); };
    EXPECT_EQ(can_read(inside / "1.bmp"), 0);
    EXPECT_EQ(can_read(inside / "2.bmp"), 0) << "a link in a folder of pictures is a page";
    EXPECT_EQ(can_read("/usr/share/tesseract-ocr/5/tessdata/ind.traineddata"), 0);
    EXPECT_EQ(can_read(outside / "3.bmp"), EACCES);
    EXPECT_EQ(can_read("/etc/passwd"), EACCES);
    EXPECT_EQ(can_read("/"), EACCES);
    EXPECT_EQ(deed_in_child(confine, [&] { return can_open(inside / "4.bmp", O_WRONLY | O_CREAT); }), EACCES);
}

TEST_F(ConfineWorker, TheRealWorkerReadsOnlyWhereItBegan)
{
    if (!can_confine_files()) GTEST_SKIP() << "this kernel does not offer Landlock";
    write_file(folder.path() / "satu.bmp", small_page(1));
    write_file(folder.path() / "dua.bmp", small_page(2));
    WorkerProcess worker(start_process(kWorkerVerb), WorkerSettings{});
    const auto answer_to = [&](const std::string& name) {
        EXPECT_TRUE(worker.send(to_message(WorkerTask{WorkerTask::Kind::survey, folder.path() / name, 0, {}, {}})));
        std::optional<Message> message;
        for (pollfd socket{worker.socket(), POLLIN, 0}; !message && ::poll(&socket, 1, -1) >= 0 && worker.receive();)
            message = worker.take();
        return answer_of(message.value_or(Message{}));
    };
    EXPECT_EQ(answer_to("satu.bmp").kind, WorkerAnswer::Kind::done);
    const auto second = answer_to("dua.bmp");
    EXPECT_EQ(second.kind, WorkerAnswer::Kind::failure);
    EXPECT_THAT(second.parts.at(1), HasSubstr("dua.bmp cannot be opened"));
}

}  // namespace
}  // namespace alihsop::testing
