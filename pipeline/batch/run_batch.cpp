// Method: one loop: as long as there is room, the most useful task is given (see give_task), then answers are
// waited for. All state is of this one thread; workers only answer. Binders are open at the same time so that
// the last pages of one do not leave workers idle, but not without bound (give_survey).
//
// A binder's failure is its own; only what would meet every binder (no model, no room on the disk) ends the
// batch.
#include "pipeline/batch/run_batch.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <memory>
#include <set>

#include "imaging/source_trouble.h"
#include "imaging/sources/hash_bytes.h"
#include "pipeline/batch/batch_record.h"
#include "pipeline/batch/binder_work.h"
#include "pipeline/batch/result_identity.h"
#include "pipeline/batch/workspace.h"
#include "pipeline/binder/name_files.h"
#include "pipeline/run/describe_generator.h"
#include "pipeline/workers/assemble_binder.h"
#include "pipeline/workers/worker_pool.h"

namespace alihsop {
namespace {

using Stage = BinderState::Stage;

// how often the observer hears of time alone: often enough for a clock on a screen and for Ctrl-C
constexpr std::chrono::milliseconds kTick{500};
constexpr std::uint64_t kPageBits = 32;
constexpr std::uint32_t kSurvey = 0;              // in the place of a page number
constexpr std::uint32_t kAssembly = 0xFFFFFFFFU;  // in the place of a page number
constexpr int kMostAssemblies = 3;  // of one binder: pages that are never whole must not keep a batch for ever

std::uint64_t task_id(std::size_t binder, std::uint32_t page)
{
    return static_cast<std::uint64_t>(binder) << kPageBits | page;
}

std::string shard_text(const BatchSettings& settings)
{
    return settings.shard ? std::to_string(settings.shard->first) + "-of-" + std::to_string(settings.shard->second)
                          : "";
}

/// A binder that is being worked on, and what its workers are at.
struct Open {
    BinderWork work;
    bool waiting = false;  ///< for its survey or its assembly
    int assemblies = 0;
};

class Batch {
public:
    Batch(const BatchSettings& settings, BatchObserver& observer)
        : settings_(settings),
          observer_(observer),
          generator_(describe_generator(settings.digitise)),
          workspace_(settings.workspace),
          record_(workspace_, shard_text(settings), observer),
          pool_(settings.digitise.jobs, worker_settings(settings.digitise))
    {
    }

    BatchOutcome run()
    {
        list_shelf();
        while (true) {
            look_for_reasons_to_stop();
            while (!stopping() && pool_.has_room() && give_task()) {
            }
            if (pool_.is_idle()) break;
            for (auto& answered : pool_.wait(kTick)) take_answer(answered);
            record_.tick();
        }
        record_.ended(end_);
        return {end_, record_.tally(), record_.first_failure()};
    }

private:
    [[nodiscard]] bool stopping() const { return end_ != BatchEnd::finished; }

    void list_shelf()
    {
        auto listing = find_binders(settings_.shelves, settings_.lists);
        if (settings_.shard) {
            const auto [index, count] = *settings_.shard;
            std::erase_if(listing.binders, [&](const auto& b) { return shard_of(b.name, count) != index; });
            std::erase_if(listing.passed_over, [&](const auto& f) { return shard_of(f.name, count) != index; });
        }
        if (settings_.only) std::erase_if(listing.binders, [&](const auto& b) { return !settings_.only(b); });
        binders_ = std::move(listing.binders);
        record_.found(binders_.size(), listing.passed_over.size());
        const auto locks = workspace_.locks();
        std::erase_if(binders_, [&](const auto& binder) { return skip(binder, locks); });
        record_.started(listing.passed_over);
    }

    /// Without opening the source: its signature says that it is the one that the result was made from.
    bool skip(const ShelfBinder& binder, const std::set<std::filesystem::path>& locks)
    {
        const auto state = read_state(workspace_.folder_of(binder.name));
        if (!state || !has_result(*state, generator_, binder)) return false;
        // A run that was killed between its last word and its lock has left the lock: taken for a moment, it goes.
        if (const auto lock = workspace_.lock_of(binder.name); locks.contains(lock))
            static_cast<void>(BinderLock::take(lock));
        record_.unchanged(*state);
        return true;
    }

    void look_for_reasons_to_stop()
    {
        if (stopping()) return;
        const auto& tally = record_.tally();
        if (observer_.asks_to_stop())
            end_ = BatchEnd::interrupted;
        else if (settings_.stop_on_trouble && tally.troubled > 0)
            end_ = BatchEnd::stopped_on_trouble;
        else if (settings_.max_troubled && static_cast<double>(tally.troubled) > ceiling())
            end_ = BatchEnd::too_many_troubled;
        if (stopping()) observer_.stopping(pool_.busy());
    }

    [[nodiscard]] double ceiling() const
    {
        const auto& most = *settings_.max_troubled;
        return most.per_cent ? most.number / 100 * static_cast<double>(record_.tally().binders) : most.number;
    }

    // What frees most comes first: a binder to finish, then pages. A worker stays with its binder while that has pages,
    // for it is replaced for another; then it takes up one that no worker is at, or the next; only when there is none
    // does it help with another worker's.
    bool give_task()
    {
        for (auto& [index, open] : open_)
            if (!open.waiting && open.work.is_read()) return give_assembly(index, open), true;
        return give_page_if([this](const auto& place) { return pool_.has_free_worker_at(place); }) ||
               give_page_if([this](const auto& place) { return !pool_.has_worker_at(place); }) || give_survey() ||
               give_page_if([](const auto&) { return true; });
    }

    /// A page of the first open binder whose place is so. False when there is none.
    template <typename Condition>
    bool give_page_if(const Condition& holds)
    {
        for (auto& [index, open] : open_)
            if (!open.waiting && open.work.pages_untaken() > 0 && holds(open.work.binder().source))
                if (const auto page = open.work.take_page()) return give_page(index, open, *page), true;
        return false;
    }

    void give_assembly(std::size_t index, Open& open)
    {
        open.waiting = true;
        ++open.assemblies;
        const auto& state = open.work.state();
        const SourceInfo source{source_name(state.source), state.source_sha256, state.page_count};
        pool_.give(task_id(index, kAssembly),
                   {WorkerTask::Kind::binder,
                    open.work.binder().source,
                    0,
                    {},
                    pack_order({open.work.work_folder(), generator_, source, settings_.digitise.review}),
                    open.work.work_folder()});
    }

    void give_page(std::size_t index, Open& open, int page)
    {
        pool_.give(task_id(index, static_cast<std::uint32_t>(page)),
                   {WorkerTask::Kind::page, open.work.binder().source, page, open.work.state().source_sha256, {}});
    }

    /// Opens the next binder: gives its survey, or goes on with what an earlier run left of it. False when there is
    /// none, or enough are open.
    bool give_survey()
    {
        // set by hand; each open binder has its lock and its state here
        const auto most_open = static_cast<std::size_t>(2 * pool_.size() + 2);
        while (next_ < binders_.size() && open_.size() < most_open) {
            const auto index = next_++;
            auto lock = BinderLock::take(workspace_.lock_of(binders_[index].name));
            if (!lock) {
                record_.elsewhere();
                continue;
            }
            auto& open =
                open_.emplace(index, Open{BinderWork(binders_[index], workspace_, std::move(*lock))}).first->second;
            try {
                open.work.require_same_shelf();
            } catch (const Failure& failure) {
                refuse(index, failure);
                continue;
            }
            const auto known = result_identity(generator_, open.work.state().source_sha256);
            if (open.work.can_resume(known)) {
                open.work.resume();
                record_.pages_left(open.work.pages_left());
                if (open.work.state().stage == Stage::done) finish(index);
                return true;
            }
            open.waiting = true;
            pool_.give(task_id(index, kSurvey), {WorkerTask::Kind::survey, open.work.binder().source, 0, {}, {}});
            return true;
        }
        return false;
    }

    void take_answer(WorkerPool::Answered& answered)
    {
        const auto index = static_cast<std::size_t>(answered.id >> kPageBits);
        const auto part = static_cast<std::uint32_t>(answered.id);
        const auto found = open_.find(index);
        // What the workers say of a binder that has failed meanwhile is void.
        if (found == open_.end()) return;  // failed while this page was being read
        try {
            if (part == kSurvey)
                take_survey(index, found->second, std::move(answered.answer));
            else if (part == kAssembly)
                take_assembly(index, found->second, std::move(answered.answer));
            else
                take_page(found->second, static_cast<int>(part), std::move(answered.answer));
        } catch (const Failure& failure) {
            if (failure.kind() == FailureKind::missing_model || failure.kind() == FailureKind::cannot_write) throw;
            fail(index, failure);
        }
    }

    void take_survey(std::size_t index, Open& open, WorkerAnswer answer)
    {
        const auto survey = survey_answer(open.work.binder().source, std::move(answer));
        open.waiting = false;
        if (open.work.begin(survey, result_identity(generator_, survey.sha256))) {
            record_.unchanged(open.work.state());
            open_.erase(index);
            return;
        }
        record_.pages_left(open.work.pages_left());
    }

    void take_page(Open& open, int page, WorkerAnswer answer)
    {
        const auto got = page_answer(page, std::move(answer));
        open.work.keep_page(page, got);
        record_.page_done(open.work.state(), page, open.work.pages_left(), got);
    }

    void take_assembly(std::size_t index, Open& open, WorkerAnswer answer)
    {
        if (answer.kind == WorkerAnswer::Kind::piece) return take_piece(open, std::move(answer.parts));
        open.waiting = false;
        if (answer.kind == WorkerAnswer::Kind::failure) throw_failure(answer);
        if (answer.kind == WorkerAnswer::Kind::died) throw assembly_failed(open, answer.parts.at(1));
        Assembly assembly;
        try {
            assembly = assembly_of(answer.parts);
        } catch (const std::runtime_error&) {
            throw lost_its_mind(open);
        }
        if (assembly.unreadable.empty()) {
            if (!open.work.has_documents()) throw lost_its_mind(open);
            open.work.publish(assembly.totals);
            return finish(index);
        }
        // Pages that were whole when they were written and are not when they are read: the disk is to blame.
        if (open.assemblies >= kMostAssemblies) throw assembly_failed(open, "pages do not keep on the disk");
        for (const int page : assembly.unreadable) open.work.drop_page(page);
        record_.pages_left(static_cast<long>(assembly.unreadable.size()));
    }

    static void take_piece(Open& open, Message parts)
    {
        try {
            open.work.keep_piece(piece_of(std::move(parts)));
        } catch (const Failure&) {
            throw;
        } catch (const std::runtime_error&) {
            throw lost_its_mind(open);
        }
    }

    static Failure lost_its_mind(const Open& open)
    {
        return assembly_failed(open, "the program that did it lost its mind");
    }

    static Failure assembly_failed(const Open& open, const std::string& why)
    {
        return bad_input(open.work.binder().source, "cannot be put together from its pages: " + why,
                         "Please report this, with the file that led to it.");
    }

    void finish(std::size_t index)
    {
        record_.binder_done(open_.at(index).work.state());
        open_.erase(index);
    }

    void fail(std::size_t index, const Failure& failure)
    {
        auto& open = open_.at(index);
        record_.pages_left(-open.work.pages_left());
        open.work.fail(failure);
        refuse(index, failure);
    }

    /// Without touching what the workspace has of that name.
    void refuse(std::size_t index, const Failure& failure)
    {
        record_.binder_failed(open_.at(index).work.binder().name, failure);
        open_.erase(index);
    }

    const BatchSettings& settings_;
    BatchObserver& observer_;
    Generator generator_;
    Workspace workspace_;
    BatchRecord record_;
    WorkerPool pool_;
    std::vector<ShelfBinder> binders_;  ///< those without a result
    std::size_t next_ = 0;
    std::map<std::size_t, Open> open_;  ///< by their place in binders_
    BatchEnd end_ = BatchEnd::finished;
};

}  // namespace

int shard_of(const std::string& binder, int count)
{
    // By the hash of its name: each shard finds its binders without knowing the others.
    constexpr int kHexadecimal = 16;
    return static_cast<int>(std::stoul(hash_bytes(binder).substr(0, 8), nullptr, kHexadecimal) %
                            static_cast<unsigned>(count)) +
           1;
}

BatchOutcome run_batch(const BatchSettings& settings, BatchObserver& observer)
{
    return Batch(settings, observer).run();
}

}  // namespace alihsop
