// Method: write beside, bring to the disk, rename, bring the folder to the disk: POSIX promises that the name
// leads to the old or the new content at any instant. Without the first sync the name might be there before the
// bytes. `later` leaves both syncs to whoever collects many files (BinderWork).
#include "exports/replacement_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <system_error>

#include "models/failure.h"

namespace alihsop {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const fs::path& path, const std::string& reason)
{
    throw Failure(FailureKind::cannot_write, "cannot write " + path.string() + ": " + reason + '.',
                  "Check that the folder may be written and that the disk has room, or choose another folder.");
}

std::string reason_of(int error) { return std::generic_category().message(error); }

fs::path folder_of(const fs::path& target) { return target.has_parent_path() ? target.parent_path() : fs::path("."); }

/// The new name is on the disk too. Some file systems cannot do that; the content is safe by then.
void sync_folder(const fs::path& folder)
{
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) return;
    ::fsync(descriptor);
    ::close(descriptor);
}

}  // namespace

ReplacementFile::ReplacementFile(const fs::path& target) : target_(target), path_(target)
{
    const auto folder = folder_of(target);
    std::error_code error;
    fs::create_directories(folder, error);
    if (error && !fs::is_directory(folder)) fail(folder, error.message());
    // Hidden, so that no shelf takes it for a scan; with the process's number, so that two runs do not meet in
    // it.
    constexpr std::size_t kLongestName = 200;  // bytes; with what is added it stays below the 255 of file systems
    path_.replace_filename("." + target.filename().string().substr(0, kLongestName) + "." + std::to_string(::getpid()) +
                           ".tmp");
    constexpr mode_t kEveryone = 0666;  // less the umask
    ::unlink(path_.c_str());            // left by a run that was killed
    descriptor_ = ::open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, kEveryone);
    if (descriptor_ < 0) fail(target_, reason_of(errno));
}

ReplacementFile::~ReplacementFile()
{
    if (descriptor_ >= 0) ::close(descriptor_);
    if (!renamed_) ::unlink(path_.c_str());
}

void ReplacementFile::write(std::string_view content)
{
    while (!content.empty()) {
        const auto written = ::write(descriptor_, content.data(), content.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) fail(target_, reason_of(errno));
        content.remove_prefix(static_cast<std::size_t>(written));
    }
}

void ReplacementFile::keep(Durability durability)
{
    if (durability == Durability::at_once && ::fsync(descriptor_) != 0) fail(target_, reason_of(errno));
    const int closed = ::close(descriptor_);
    descriptor_ = -1;
    if (closed != 0 || ::rename(path_.c_str(), target_.c_str()) != 0) fail(target_, reason_of(errno));
    renamed_ = true;
    if (durability == Durability::at_once) sync_folder(folder_of(target_));
}

}  // namespace alihsop
