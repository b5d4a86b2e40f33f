#pragma once

#include <filesystem>
#include <optional>
#include <set>
#include <string>

#include "models/binder_state.h"

namespace alihsop {

/// The folder of a batch: where which file lies. docs/workspace.md is its description for people.
class Workspace {
public:
    /// Makes the folder when it is not there. Throws Failure: cannot_write, or usage when the folder holds something
    /// else.
    explicit Workspace(std::filesystem::path root);

    [[nodiscard]] const std::filesystem::path& root() const { return root_; }
    [[nodiscard]] std::filesystem::path binders() const { return root_ / "binders"; }
    [[nodiscard]] std::filesystem::path folder_of(const std::string& binder) const
    {
        return binders() / folder_name(binder);
    }
    [[nodiscard]] std::filesystem::path lock_of(const std::string& binder) const;
    /// Those that are there at this moment: of binders in work, and of binders whose run was killed.
    [[nodiscard]] std::set<std::filesystem::path> locks() const;
    /// progress.jsonl; a shard writes one of its own.
    [[nodiscard]] std::filesystem::path progress_file(const std::string& shard = {}) const;

    /// What a binder's folder is called: the last part of its name, as far as every file system takes it, and twelve
    /// digits of the hash of its whole name, so that no two are alike.
    [[nodiscard]] static std::string folder_name(const std::string& binder);

private:
    std::filesystem::path root_;
};

/// Nothing when there is none, or it cannot be understood (a disk that was full, another version): the binder is then
/// worked anew.
[[nodiscard]] std::optional<BinderState> read_state(const std::filesystem::path& binder_folder);

/// Throws Failure(cannot_write).
void write_state(const std::filesystem::path& binder_folder, const BinderState& state);

}  // namespace alihsop
