// Method: a Landlock ruleset that handles all rights which the kernel knows, and gives reading of the source,
// the model and the system's own folders. Rights that a newer kernel adds are named by number, as the header of
// Debian 12 does not know them. It cannot be undone by the process, and its children inherit it.
//
// Fails open, and says so (can_confine_files), on kernels before 5.13 or without Landlock; seccomp still
// refuses writing and the network there.
#include "pipeline/workers/confine_worker.h"

#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <cstdint>

#include "pipeline/workers/sanitizer_build.h"

namespace alihsop {
namespace fs = std::filesystem;
namespace {

// Landlock's rights by the version of its interface in which they came; Debian 12's header ends with the second.
constexpr std::uint64_t kFileRights =
    LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_READ_FILE;
constexpr std::uint64_t kRead = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
constexpr std::uint64_t kFirstRights = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1U) - 1;
constexpr std::uint64_t kRefer = 1ULL << 13U;     // since version 2
constexpr std::uint64_t kTruncate = 1ULL << 14U;  // since version 3
constexpr std::uint64_t kDevices = 1ULL << 15U;   // since version 5

/// Fonts and their list, language models, tables of encodings; shared libraries; what the engines ask about the
/// machine.
constexpr std::array kSystemFolders{"/usr/share",
                                    "/usr/local/share",
                                    "/usr/lib",
                                    "/usr/local/lib",
                                    "/lib",
                                    "/lib64",
                                    "/etc/fonts",
                                    "/etc/ssl",
                                    "/etc/ld.so.cache",
                                    "/etc/localtime",
                                    "/var/cache/fontconfig",
                                    "/sys/devices/system/cpu",
                                    "/proc/self",
                                    "/proc/cpuinfo",
                                    "/proc/meminfo",
                                    "/dev/urandom"};

/// The version that the kernel offers; 0 when it offers none.
int landlock_version()
{
    const auto version = ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
    return version > 0 ? static_cast<int>(version) : 0;
}

std::uint64_t rights_of(int version)
{
    std::uint64_t rights = kFirstRights;
    if (version >= 2) rights |= kRefer;
    if (version >= 3) rights |= kTruncate;
    if (version >= 5) rights |= kDevices;
    return rights;
}

/// What is not there needs no permission.
void permit(int ruleset, const fs::path& path)
{
    const int place = ::open(path.c_str(), O_PATH | O_CLOEXEC);
    if (place < 0) return;
    std::error_code error;
    landlock_path_beneath_attr rule{};
    rule.allowed_access = fs::is_directory(path, error) ? kRead : kRead & kFileRights;
    rule.parent_fd = place;
    ::syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
    ::close(place);
}

void permit_with_links(int ruleset, const fs::path& path)
{
    permit(ruleset, path);
    std::error_code error;
    // A folder of pages may consist of links to files elsewhere, each of which needs a permission of its own.
    for (fs::directory_iterator entry(path, error), end; !error && entry != end; entry.increment(error))
        if (std::error_code none; entry->is_symlink(none) && entry->is_regular_file(none))
            permit(ruleset, entry->path());
}

}  // namespace

bool can_confine_files() { return !kSanitizerBuild && landlock_version() > 0; }

bool confine_files(const std::vector<fs::path>& readable)
{
    if (!can_confine_files()) return false;
    landlock_ruleset_attr attributes{};
    attributes.handled_access_fs = rights_of(landlock_version());
    const auto ruleset = static_cast<int>(::syscall(SYS_landlock_create_ruleset, &attributes, sizeof attributes, 0));
    if (ruleset < 0) return false;
    for (const char* folder : kSystemFolders) permit(ruleset, folder);
    for (const auto& path : readable) permit_with_links(ruleset, path);
    ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    const bool confined = ::syscall(SYS_landlock_restrict_self, ruleset, 0) == 0;
    ::close(ruleset);
    return confined;
}

}  // namespace alihsop
