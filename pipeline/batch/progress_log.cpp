// Appended with O_APPEND in one write a line, so that several shards on one file system do not mix their lines.
// Not synced: after a power cut a few lines may be missing, and nothing but the status rests on them.
#include "pipeline/batch/progress_log.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <ctime>

#include "models/failure.h"
#include "models/json/progress_event_json.h"

namespace alihsop {
namespace {

std::string now_text()
{
    const std::time_t now = std::time(nullptr);
    std::tm utc{};
    ::gmtime_r(&now, &utc);
    std::array<char, 32> text{};
    return {text.data(), std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &utc)};
}

[[noreturn]] void fail(const std::filesystem::path& file)
{
    throw Failure(FailureKind::cannot_write, "cannot write " + file.string() + ": " + std::strerror(errno),
                  "check the free space and the rights on the output folder");
}

}  // namespace

ProgressLog::ProgressLog(std::filesystem::path file)
    : file_(std::move(file)), descriptor_(::open(file_.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0666))
{
    if (descriptor_ < 0) fail(file_);
    // A run that was killed, or whose disk was full, may have left half a line.
    struct stat about {};
    char last = '\n';
    if (::fstat(descriptor_, &about) == 0 && about.st_size > 0)
        static_cast<void>(::pread(descriptor_, &last, 1, about.st_size - 1));
    if (last != '\n') write("\n");
}

ProgressLog::~ProgressLog() { ::close(descriptor_); }

void ProgressLog::add(ProgressEvent event)
{
    event.time = now_text();
    write(write_progress_line(event) + '\n');
}

void ProgressLog::write(const std::string& text)
{
    // A full disk takes a part first; only the next attempt says why it takes no more.
    for (std::size_t done = 0; done < text.size();) {
        const ssize_t written = ::write(descriptor_, text.data() + done, text.size() - done);
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) fail(file_);
        done += static_cast<std::size_t>(written);
    }
}

}  // namespace alihsop
