// Method: flock on a file of its own, without waiting. The file is removed with the lock, so a process may have
// opened a file that is no lock any more: it looks whether the name still leads to it, and begins anew when
// not.
//
// Fails on file systems without locks, where it lets everybody in: two runs over one binder then write the same
// bytes twice.
#include "pipeline/batch/binder_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <string>
#include <utility>

#include "models/failure.h"

namespace alihsop {
namespace {

/// A lock's file is removed by whoever had it; one that was opened just before that is nobody's any more.
bool is_still_there(const std::filesystem::path& file, int descriptor)
{
    struct stat opened {
    }, named{};
    return ::fstat(descriptor, &opened) == 0 && ::stat(file.c_str(), &named) == 0 && opened.st_ino == named.st_ino &&
           opened.st_dev == named.st_dev;
}

}  // namespace

std::optional<BinderLock> BinderLock::take(const std::filesystem::path& file)
{
    while (true) {
        const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
        if (descriptor < 0)
            throw Failure(FailureKind::cannot_write, "cannot write " + file.string() + ": " + std::strerror(errno),
                          "check the free space and the rights on the output folder");
        const bool taken = ::flock(descriptor, LOCK_EX | LOCK_NB) == 0;
        // A file system without locks: shards keep apart by themselves, and two runs would write the same bytes.
        const bool lockless = !taken && errno != EWOULDBLOCK;
        if ((taken || lockless) && is_still_there(file, descriptor)) return BinderLock(file, descriptor);
        ::close(descriptor);
        if (!taken && !lockless) return std::nullopt;
    }
}

// Trying to take it would keep a run from it for that moment: the kernel's list of locks does not.
bool BinderLock::is_held(const std::filesystem::path& file)
{
    struct stat named {};
    if (::stat(file.c_str(), &named) != 0) return false;
    // A lock's line: "1: FLOCK  ADVISORY  WRITE 4711 08:02:131075 0 EOF", the place being device and inode.
    const auto inode = ":" + std::to_string(named.st_ino) + " ";
    std::ifstream locks("/proc/locks");
    for (std::string line; std::getline(locks, line);)
        if (line.find("FLOCK") != std::string::npos && line.find(inode) != std::string::npos) return true;
    return false;
}

BinderLock::~BinderLock()
{
    if (descriptor_ < 0) return;
    // Before the lock ends with the descriptor: whoever takes it in between finds the file gone.
    ::unlink(file_.c_str());
    ::close(descriptor_);
}

BinderLock::BinderLock(BinderLock&& other) noexcept
    : file_(std::move(other.file_)), descriptor_(std::exchange(other.descriptor_, -1))
{
}

}  // namespace alihsop
