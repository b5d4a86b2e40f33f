// Method: states of all binders, and the last megabytes of each progress log, from which the pace of the last
// ten minutes of work is reckoned (against the log's own last line, so that a run that ended yesterday still
// shows its pace). Cost: one small file a binder; nothing is locked.
#include "pipeline/batch/workspace_status.h"

#include <algorithm>
#include <ctime>
#include <fstream>
#include <iterator>

#include "imaging/source_trouble.h"
#include "models/json/progress_event_json.h"
#include "pipeline/batch/binder_lock.h"
#include "pipeline/batch/workspace.h"
#include "pipeline/page/stage_times.h"

namespace alihsop {
namespace fs = std::filesystem;
namespace {

using Kind = ProgressEvent::Kind;

// Speed is that of the last ten minutes: what a run did yesterday says nothing about today.
constexpr std::time_t kRecent = 600;            // seconds
constexpr std::streamoff kTailBytes = 4 << 20;  // some 20,000 pages

std::time_t seconds_of(const std::string& time)
{
    std::tm utc{};
    return ::strptime(time.c_str(), "%Y-%m-%dT%H:%M:%SZ", &utc) ? ::timegm(&utc) : 0;
}

std::vector<ProgressEvent> last_events(const fs::path& file)
{
    std::ifstream stream(file, std::ios::binary | std::ios::ate);
    const std::streamoff size = stream.tellg();
    stream.seekg(std::max<std::streamoff>(0, size - kTailBytes));
    std::vector<ProgressEvent> events;
    for (std::string line; std::getline(stream, line);) try {
            if (!line.empty()) events.push_back(read_progress_line(line));
        } catch (const Failure&) {  // half a line, at the beginning of what was taken or where a run was killed
        }
    return events;
}

void add_progress(const std::vector<ProgressEvent>& events, WorkspaceStatus& status)
{
    if (events.empty()) return;
    const auto last = seconds_of(events.back().time);
    long pages = 0;
    std::time_t first = last;
    long binders = 0;
    bool running = false;
    for (const auto& event : events) {
        if (event.kind == Kind::run_started) binders = event.binders;
        // A run that was killed never says that it ended: it counts as running until one begins and ends.
        if (event.kind == Kind::run_started) running = true;
        if (event.kind == Kind::run_ended) running = false;
        if (event.kind != Kind::page || seconds_of(event.time) + kRecent < last) continue;
        first = std::min(first, seconds_of(event.time));
        ++pages;
        add_stage_times(event.stages, status.stage_seconds);
    }
    // Parts of a shelf work at the same time, each with a log of its own: their speeds add up.
    if (last > first) status.pages_per_minute += 60.0 * static_cast<double>(pages) / static_cast<double>(last - first);
    status.binders += binders;
    status.running = status.running || running;
    status.last_event = std::max(status.last_event, events.back().time);
}

long readings_in(const fs::path& binder_folder)
{
    long count = 0;
    std::error_code error;
    for (fs::directory_iterator entry(binder_folder, error), end; !error && entry != end; entry.increment(error))
        if (entry->path().filename().native().starts_with("work-"))
            count += std::distance(fs::directory_iterator(entry->path() / "readings", error), fs::directory_iterator());
    return count;
}

void add_binder(const fs::path& folder, const BinderState& state, WorkspaceStatus& status)
{
    switch (state.stage) {
        case BinderState::Stage::done:
        case BinderState::Stage::publishing:
            ++status.done;
            status.pages_done += state.totals.pages;
            status.totals += state.totals;
            return;
        case BinderState::Stage::failed:
            ++status.failed;
            status.failures.emplace_back(state.binder, state.error ? state.error->message : "");
            return;
        case BinderState::Stage::working:
            break;
    }
    // Counted on the disk: the state is written only when a binder changes its stage.
    const long read = std::min<long>(readings_in(folder), state.page_count);
    ++status.working;
    status.pages_done += read;
    status.pages_left += state.page_count - read;
}

/// A killed run never says that it ended: it is at work while it has a lock, or has just written into its log. Locks of
/// other machines are not seen here, so their logs have to do.
bool is_at_work(const fs::path& root, const WorkspaceStatus& status)
{
    constexpr std::time_t kLongestSilence = 120;  // seconds; a page that takes longer is rare
    if (::time(nullptr) - seconds_of(status.last_event) <= kLongestSilence) return true;
    std::error_code error;
    for (fs::directory_iterator entry(root / "locks", error), end; !error && entry != end; entry.increment(error))
        if (BinderLock::is_held(entry->path())) return true;
    return false;
}

}  // namespace

WorkspaceStatus workspace_status(const fs::path& root)
{
    std::error_code error;
    if (!fs::exists(root / "alihsop-workspace.json", error))
        throw missing_input(root, "is no workspace of a batch", "Name the folder that was given to batch with -o.");
    WorkspaceStatus status;
    for (fs::directory_iterator entry(root, error), end; !error && entry != end; entry.increment(error)) {
        const auto name = entry->path().filename().string();
        if (name.starts_with("progress") && name.ends_with(".jsonl")) add_progress(last_events(entry->path()), status);
    }
    error.clear();
    for (fs::directory_iterator entry(root / "binders", error), end; !error && entry != end; entry.increment(error))
        // A folder whose state is being written has none for a moment, and counts at the next look.
        if (const auto state = read_state(entry->path())) add_binder(entry->path(), *state, status);
    status.running = status.running && is_at_work(root, status);
    std::sort(status.failures.begin(), status.failures.end());
    status.binders = std::max(status.binders, status.done + status.working + status.failed);
    return status;
}

}  // namespace alihsop
