#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <nlohmann/json.hpp>
#include <string>

#include "review/server/reviewed_binder.h"

namespace alihsop {

/// The binders of a workspace: which there are, and those that are open.
class Shelf {
public:
    /// A workspace of a batch, or a folder whose subfolders hold a binder.json each. Throws Failure(missing_input).
    explicit Shelf(std::filesystem::path root);

    /// The folder of each binder by its id, which is the folder's name. Looks at the disk anew.
    [[nodiscard]] std::map<std::string, std::filesystem::path> binders() const;
    /// Opens it when need be. nullptr when the shelf has no such binder: whatever `id` says, nothing else is opened.
    [[nodiscard]] std::shared_ptr<ReviewedBinder> open(const std::string& id);
    [[nodiscard]] const std::filesystem::path& root() const { return root_; }

private:
    std::filesystem::path root_;
    std::filesystem::path folder_;  ///< that holds the binders' folders
    std::mutex mutex_;
    struct Opened {
        std::shared_ptr<ReviewedBinder> binder;
        unsigned long last_used = 0;
    };
    std::map<std::string, Opened> open_;
    unsigned long clock_ = 0;
};

}  // namespace alihsop
