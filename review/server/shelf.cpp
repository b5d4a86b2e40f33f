// An id from a browser is only ever compared with the names of folders that are there; it never becomes a path.
// The least recently used binder is closed when too many are open, unless somebody holds it: two objects of one
// binder would each think to know the log's end.
#include "review/server/shelf.h"

#include <algorithm>

#include "models/failure.h"

namespace alihsop {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t kMostOpen = 6;  // a binder of 300 pages takes some 200 MB

}  // namespace

Shelf::Shelf(fs::path root) : root_(std::move(root))
{
    std::error_code error;
    folder_ = fs::exists(root_ / "alihsop-workspace.json", error) ? root_ / "binders" : root_;
    if (binders().empty())
        throw Failure(FailureKind::missing_input, root_.string() + " holds no digitised binder",
                      "Name the folder that was given to batch or digitise with -o.");
}

std::map<std::string, fs::path> Shelf::binders() const
{
    std::map<std::string, fs::path> found;
    std::error_code error;
    for (fs::directory_iterator entry(folder_, error), end; !error && entry != end; entry.increment(error)) {
        std::error_code ignored;
        if (fs::is_regular_file(entry->path() / "binder.json", ignored))
            found[entry->path().filename().string()] = entry->path();
    }
    return found;
}

std::shared_ptr<ReviewedBinder> Shelf::open(const std::string& id)
{
    const std::lock_guard lock(mutex_);
    if (const auto found = open_.find(id); found != open_.end()) {
        // A count serves as a clock: only the order matters.
        found->second.last_used = ++clock_;
        return found->second.binder;
    }
    // Looked up among those that are there: an id from a request never becomes a path by itself.
    const auto known = binders();
    const auto folder = known.find(id);
    if (folder == known.end()) return nullptr;
    while (open_.size() >= kMostOpen) {  // one that somebody is using stays: there must never be two of one binder
        auto oldest = open_.end();
        for (auto it = open_.begin(); it != open_.end(); ++it)
            if (it->second.binder.use_count() == 1 &&
                (oldest == open_.end() || it->second.last_used < oldest->second.last_used))
                oldest = it;
        if (oldest == open_.end()) break;
        open_.erase(oldest);
    }
    auto binder = std::make_shared<ReviewedBinder>(folder->second);
    open_[id] = {binder, ++clock_};
    return binder;
}

}  // namespace alihsop
