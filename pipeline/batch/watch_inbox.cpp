// Method: the folder is listed every few seconds (notifications do not come over network shares); a source is
// taken when its signature has stayed for the settling time, and not again until it changes. Fails for a copy
// that pauses for longer than that: it is then read as a damaged file, and again when it has grown.
#include "pipeline/batch/watch_inbox.h"

#include <map>
#include <set>
#include <thread>

#include "pipeline/batch/source_signature.h"

namespace alihsop {
namespace {

using Clock = std::chrono::steady_clock;

/// What is known of the sources in the inbox.
class Inbox {
public:
    explicit Inbox(const WatchSettings& settings) : settings_(settings) {}

    /// Looks through the folder. True when something whole has arrived that was not taken yet.
    bool look()
    {
        bool arrived = false;
        std::map<std::string, Sighting> now;
        for (const auto& binder : find_binders(settings_.batch.shelves, settings_.batch.lists).binders) {
            Sighting sighting{source_signature(binder.source), Clock::now(), false};
            const auto before = seen_.find(binder.name);
            if (before != seen_.end() && before->second.signature == sighting.signature) sighting = before->second;
            arrived = arrived || (is_whole(sighting) && !sighting.taken);
            now.emplace(binder.name, sighting);
        }
        seen_ = std::move(now);
        return arrived;
    }

    /// Whether a batch is to work on it now; and then not again until it changes.
    bool take(const ShelfBinder& binder)
    {
        const auto found = seen_.find(binder.name);
        if (found == seen_.end() || found->second.taken || !is_whole(found->second)) return false;
        // It changed between the look and the batch.
        if (source_signature(binder.source) != found->second.signature) return false;
        found->second.taken = true;
        return true;
    }

private:
    struct Sighting {
        std::string signature;
        Clock::time_point since;
        bool taken = false;
    };
    [[nodiscard]] bool is_whole(const Sighting& sighting) const
    {
        return Clock::now() - sighting.since >= settings_.settle;
    }

    const WatchSettings& settings_;
    std::map<std::string, Sighting> seen_;
};

}  // namespace

long watch_inbox(const WatchSettings& settings, BatchObserver& observer)
{
    constexpr std::chrono::milliseconds kNap{200};
    Inbox inbox(settings);
    BatchSettings batch = settings.batch;
    batch.only = [&](const ShelfBinder& binder) { return inbox.take(binder); };
    long runs = 0;
    while (!observer.asks_to_stop()) {
        if (inbox.look()) {
            ++runs;
            static_cast<void>(run_batch(batch, observer));
        }
        for (const auto until = Clock::now() + settings.every; Clock::now() < until && !observer.asks_to_stop();)
            std::this_thread::sleep_for(kNap);
    }
    return runs;
}

}  // namespace alihsop
