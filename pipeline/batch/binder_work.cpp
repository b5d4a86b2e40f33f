// Method: a binder's state is what lies in its folder. Every step leaves either the old state or the new one:
// files appear by renaming, the reading of a page last of all, the new result in a folder of its own until it
// is whole. So a run may be killed at any instant (the tests kill it at each step), and the next one goes on
// from the files alone.
//
// Durability: one sync of the whole file system for a binder, before its result takes its place; a power cut
// may cost readings of pages, which are then read again, but never leaves a half result under the binder's
// name.
#include "pipeline/batch/binder_work.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>

#include "exports/replace_file.h"
#include "pipeline/batch/source_signature.h"
#include "pipeline/binder/name_files.h"

namespace alihsop {
namespace fs = std::filesystem;
namespace {

// of 64: enough to keep two settings' work apart in one folder's name
constexpr std::size_t kIdentityDigits = 16;

fs::path whole_path(const fs::path& source)
{
    std::error_code error;
    return fs::absolute(source, error).lexically_normal();
}

void require(const std::error_code& error, const fs::path& path)
{
    if (error)
        throw Failure(FailureKind::cannot_write, "cannot write " + path.string() + ": " + error.message(),
                      "check the free space and the rights on the output folder");
}

void remove_tree(const fs::path& path)
{
    std::error_code error;
    fs::remove_all(path, error);
    require(error, path);
}

/// In the place of what is there; nothing happens when there is nothing new (any more).
void put_in_place(const fs::path& from, const fs::path& to)
{
    std::error_code error;
    if (!fs::exists(from, error)) return;
    // A folder cannot be renamed onto one that holds something.
    if (fs::is_directory(to, error)) remove_tree(to);
    fs::rename(from, to, error);
    require(error, to);
}

/// Everything written so far reaches the disk: once for a binder, where a sync for every page would cost more than it.
void sync_file_system(const fs::path& folder)
{
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    // A file system that cannot be synced is as safe as it is; the work goes on.
    if (descriptor < 0) return;
    ::syncfs(descriptor);
    ::close(descriptor);
}

}  // namespace

BinderWork::BinderWork(ShelfBinder binder, const Workspace& workspace, BinderLock lock)
    : binder_(std::move(binder)), folder_(workspace.folder_of(binder_.name)), lock_(std::move(lock))
{
    std::error_code error;
    fs::create_directories(folder_, error);
    require(error, folder_);
    // Nothing there, or half a state: the binder is begun anew.
    if (auto state = read_state(folder_)) {
        state_ = std::move(*state);
        known_ = true;
    }
}

void BinderWork::require_same_shelf() const
{
    std::error_code error;
    const bool moved = known_ && state_.source != whole_path(binder_.source);
    // The same file by another path (a link, a mounted disk) is the same shelf.
    if (!moved || !fs::exists(state_.source, error) || fs::equivalent(state_.source, binder_.source, error)) return;
    throw Failure(
        FailureKind::usage,
        binder_.source.string() + " has the name of another source in this workspace, " + state_.source.string(),
        "Work the two shelves into two workspaces, or give a folder that holds both.");
}

bool BinderWork::can_resume(const std::string& identity_of_same_source) const
{
    const bool begun = state_.stage == BinderState::Stage::working || state_.stage == BinderState::Stage::publishing;
    // Same source, same settings, same program: only then its pages are as good as new ones.
    return known_ && begun && !state_.signature.empty() && state_.signature == source_signature(binder_.source) &&
           state_.identity == identity_of_same_source;
}

bool BinderWork::begin(const SurveyAnswer& survey, const std::string& identity)
{
    const bool same = known_ && state_.identity == identity && state_.stage != BinderState::Stage::failed;
    state_.binder = binder_.name;
    state_.source = whole_path(binder_.source);
    // A source that is still being written may change again without another time.
    state_.signature = changed_just_now(binder_.source) ? "" : source_signature(binder_.source);
    if (!same) {
        state_.source_sha256 = survey.sha256;
        state_.identity = identity;
        state_.page_count = survey.page_count;
        state_.stage = BinderState::Stage::working;
        state_.totals = {};
        state_.error.reset();
    }
    write_state(folder_, state_);
    // Touched, or copied to another time, and the bytes are the same.
    if (same && state_.stage == BinderState::Stage::done) return true;
    resume();
    return state_.stage == BinderState::Stage::done;
}

void BinderWork::resume()
{
    remove_other_work();
    if (state_.stage == BinderState::Stage::publishing) return finish_publishing();
    std::error_code error;
    fs::create_directories(work_folder() / "readings", error);
    if (!error) fs::create_directories(work_folder() / "pages", error);
    require(error, work_folder());
    look_at_readings();
}

// What was begun under other settings, from another source, or by a run that was killed while it wrote.
void BinderWork::remove_other_work() const
{
    std::vector<fs::path> others;
    std::error_code error;
    for (fs::recursive_directory_iterator entry(folder_, error), end; !error && entry != end; entry.increment(error)) {
        const auto name = entry->path().filename().string();
        const bool other_work = entry.depth() == 0 && name.starts_with("work-") && entry->path() != work_folder();
        if (other_work) entry.disable_recursion_pending();
        if (other_work || (name.starts_with('.') && name.ends_with(".tmp"))) others.push_back(entry->path());
    }
    for (const auto& other : others) remove_tree(other);
}

void BinderWork::look_at_readings()
{
    taken_.assign(static_cast<std::size_t>(state_.page_count), false);
    left_ = state_.page_count;
    next_ = 1;
    surveyed_ = true;
    for (int page = 1; page <= state_.page_count; ++page) {
        std::error_code error;
        // That it is there is enough here; whether it is whole is seen when it is read.
        if (!fs::exists(work_folder() / "readings" / page_file(page, ".json"), error)) continue;
        taken_[static_cast<std::size_t>(page - 1)] = true;
        --left_;
    }
}

fs::path BinderWork::work_folder() const { return folder_ / ("work-" + state_.identity.substr(0, kIdentityDigits)); }

std::optional<int> BinderWork::take_page()
{
    for (; next_ <= static_cast<int>(taken_.size()); ++next_) {
        if (taken_[static_cast<std::size_t>(next_ - 1)]) continue;
        taken_[static_cast<std::size_t>(next_ - 1)] = true;
        return next_++;
    }
    return std::nullopt;
}

int BinderWork::pages_untaken() const { return static_cast<int>(std::count(taken_.begin(), taken_.end(), false)); }

void BinderWork::keep_page(int page, const PageAnswer& answer)
{
    if (!answer.picture.empty())
        replace_file(work_folder() / "pages" / page_file(page, ".webp"), answer.picture, Durability::later);
    // Last: what has a reading is done.
    replace_file(work_folder() / "readings" / page_file(page, ".json"), answer.reading, Durability::later);
    --left_;
}

void BinderWork::drop_page(int page)
{
    documents_.drop();
    remove_tree(work_folder() / "readings" / page_file(page, ".json"));
    taken_.at(static_cast<std::size_t>(page - 1)) = false;
    next_ = std::min(next_, page);
    ++left_;
}

void BinderWork::publish(const BinderTotals& totals)
{
    documents_.keep();
    sync_file_system(folder_);
    state_.stage = BinderState::Stage::publishing;
    state_.totals = totals;
    write_state(folder_, state_);
    finish_publishing();
}

// May be cut off anywhere, and is then done again from its beginning.
void BinderWork::finish_publishing()
{
    // The state says `publishing` by now: whoever is killed in here is gone on with, never read again.
    put_in_place(work_folder() / "pages", folder_ / "pages");
    for (const char* name : kDocuments) put_in_place(work_folder() / name, folder_ / name);
    remove_tree(work_folder());
    state_.stage = BinderState::Stage::done;
    write_state(folder_, state_);
    surveyed_ = true;
    left_ = 0;
}

void BinderWork::fail(const Failure& failure)
{
    documents_.drop();  // on a network share, what is open keeps its folder from being removed
    remove_other_work();
    if (!state_.identity.empty()) remove_tree(work_folder());
    state_.binder = binder_.name;
    state_.source = whole_path(binder_.source);
    state_.signature.clear();
    state_.stage = BinderState::Stage::failed;
    state_.totals = {};
    state_.error = BinderState::Error{static_cast<int>(failure.kind()), failure.what(), failure.advice()};
    write_state(folder_, state_);
}

}  // namespace alihsop
