// Names on the disk are made of a readable stem and a hash of the binder's whole name: case, length and odd
// letters of the shelf's names do not matter to any file system, and two binders of one file name do not meet.
#include "pipeline/batch/workspace.h"

#include <fstream>
#include <iterator>

#include "exports/replace_file.h"
#include "imaging/sources/hash_bytes.h"
#include "models/failure.h"
#include "models/json/binder_state_json.h"

namespace alihsop {
namespace fs = std::filesystem;
namespace {

constexpr auto kMark = "alihsop-workspace.json";
constexpr auto kMarkText = "{\"workspace\": 1}\n";  // the number changes when an older program could not go on with it
constexpr std::size_t kLongestStem = 60;            // bytes; file systems take 255
constexpr std::size_t kHashDigits = 12;

std::string content_of(const fs::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

bool is_plain(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
           c == '.';
}

/// A run that was killed at its very first step, or another part of the shelf that begins at this moment, may have left
/// the mark under the name that it has until it is whole; and the mark may have come since it was missed.
bool holds_other_things(const fs::path& root)
{
    const std::string unfinished_mark = std::string(".") + kMark + '.';
    std::error_code error;
    for (fs::directory_iterator entry(root, error), end; !error && entry != end; entry.increment(error))
        if (!entry->path().filename().native().starts_with(unfinished_mark)) return !fs::exists(root / kMark, error);
    return false;
}

}  // namespace

Workspace::Workspace(fs::path root) : root_(std::move(root))
{
    std::error_code error;
    if (!fs::exists(root_ / kMark, error)) {
        // -o is easily given a folder of somebody's own.
        if (holds_other_things(root_))
            throw Failure(FailureKind::usage, root_.string() + " holds other things than a workspace",
                          "Name a new or an empty folder with -o.");
        replace_file(root_ / kMark, kMarkText);
        // A workspace may be gone on with by another version only when its layout is the same.
    } else if (content_of(root_ / kMark) != kMarkText) {
        throw Failure(FailureKind::usage, root_.string() + " is a workspace of another version of this program",
                      "Go on with that version, or name a new folder with -o.");
    }
    fs::create_directories(binders(), error);
    if (!error) fs::create_directories(root_ / "locks", error);
    if (error)
        throw Failure(FailureKind::cannot_write, "cannot write into " + root_.string() + ": " + error.message(),
                      "name another folder with -o, or mend its rights");
}

fs::path Workspace::lock_of(const std::string& binder) const
{
    return root_ / "locks" / (folder_name(binder) + ".lock");
}

std::set<fs::path> Workspace::locks() const
{
    std::set<fs::path> files;
    std::error_code error;
    for (fs::directory_iterator entry(root_ / "locks", error), end; !error && entry != end; entry.increment(error))
        files.insert(entry->path());
    return files;
}

fs::path Workspace::progress_file(const std::string& shard) const
{
    return root_ / (shard.empty() ? "progress.jsonl" : "progress-" + shard + ".jsonl");
}

std::string Workspace::folder_name(const std::string& binder)
{
    std::string stem = fs::path(binder).filename().string();
    if (const auto dot = stem.rfind('.'); dot != std::string::npos && dot > 0) stem.resize(dot);
    for (auto& c : stem)
        if (!is_plain(c)) c = '_';
    if (stem.size() > kLongestStem) stem.resize(kLongestStem);
    while (stem.starts_with('.')) stem.erase(0, 1);
    // The stem is for people, the hash keeps equal stems apart; of it 12 digits are enough to meet nobody by
    // chance.
    return (stem.empty() ? "_" : stem) + '-' + hash_bytes(binder).substr(0, kHashDigits);
}

std::optional<BinderState> read_state(const fs::path& binder_folder)
{
    const auto text = content_of(binder_folder / "state.json");
    // Not there is as good as empty: the binder is begun.
    if (text.empty()) return std::nullopt;
    try {
        return read_binder_state_text(text);
    } catch (const Failure&) {
        return std::nullopt;
    }
}

void write_state(const fs::path& binder_folder, const BinderState& state)
{
    replace_file(binder_folder / "state.json", write_binder_state_text(state), Durability::later);
}

}  // namespace alihsop
