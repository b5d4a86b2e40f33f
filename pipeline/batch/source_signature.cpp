// Size and time of last change, as make and rsync do: a hundred thousand sources are compared without reading
// one. Fails for a source that is replaced by another of the same size with the same time set by hand;
// `--merge` cannot see that either.
#include "pipeline/batch/source_signature.h"

#include <sys/stat.h>

#include <algorithm>
#include <ctime>
#include <vector>

#include "imaging/sources/hash_bytes.h"

namespace alihsop {
namespace fs = std::filesystem;
namespace {

constexpr std::time_t kTimeStep = 2;  // seconds: FAT's, the coarsest in use

struct Facts {
    bool there = false;
    bool folder = false;
    std::string text;
    std::time_t changed = 0;
};

Facts facts_of(const fs::path& file)
{
    struct stat about {};
    if (::stat(file.c_str(), &about) != 0) return {};
    return {true, S_ISDIR(about.st_mode),
            std::to_string(about.st_size) + "-" + std::to_string(about.st_mtim.tv_sec) + "." +
                std::to_string(about.st_mtim.tv_nsec),
            about.st_mtim.tv_sec};
}

std::vector<fs::path> files_of(const fs::path& folder)
{
    std::vector<fs::path> files;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
        if (!entry->path().filename().native().starts_with('.')) files.push_back(entry->path());
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace

std::string source_signature(const fs::path& source)
{
    const auto facts = facts_of(source);
    if (!facts.folder) return facts.text;
    std::string text;
    for (const auto& file : files_of(source))
        if (const auto one = facts_of(file); one.there && !one.folder)
            // No name holds a zero: parts cannot run together.
            text += file.filename().native() + '\0' + one.text + '\0';
    return hash_bytes(text);
}

bool changed_just_now(const fs::path& source)
{
    const auto facts = facts_of(source);
    auto changed = facts.changed;
    if (facts.folder) {
        changed = 0;  // a name that comes or goes changes the signature, whatever the time
        for (const auto& file : files_of(source)) changed = std::max(changed, facts_of(file).changed);
    }
    return changed + kTimeStep >= std::time(nullptr);
}

}  // namespace alihsop
