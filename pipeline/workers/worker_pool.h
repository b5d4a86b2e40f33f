#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "pipeline/workers/fork_server.h"
#include "pipeline/workers/worker_process.h"
#include "pipeline/workers/worker_task.h"

namespace alihsop {

/// The workers of a run. Give a task whenever there is room, then wait for answers; all from one thread.
///
/// A worker that crashes, hangs or takes too much costs its task only: the task is tried once more in a new worker, and
/// if that one dies too the answer says so (WorkerAnswer::Kind::died). The pool itself never fails for what a task
/// does.
///
/// A worker is confined to the place that its first task reads (confine_worker.h). For another place it is replaced.
class WorkerPool {
public:
    WorkerPool(int workers, WorkerSettings settings)
        : WorkerPool(workers, std::make_shared<ForkServer>(std::move(settings)))
    {
    }
    /// With a server that starts the workers of other pools too.
    WorkerPool(int workers, std::shared_ptr<ForkServer> server);

    [[nodiscard]] bool has_room() const { return busy_ < slots_.size(); }
    [[nodiscard]] bool is_idle() const { return busy_ == 0; }
    /// Workers that have a task.
    [[nodiscard]] int busy() const { return static_cast<int>(busy_); }
    [[nodiscard]] int size() const { return static_cast<int>(slots_.size()); }
    /// Whether a worker reads this place: a free one, to which a task there goes first, or any.
    [[nodiscard]] bool has_free_worker_at(const std::filesystem::path& place) const;
    [[nodiscard]] bool has_worker_at(const std::filesystem::path& place) const;
    /// `id` is the caller's and comes back with the answer. Only when there is room. Throws a Failure when no worker
    /// can be started; the task is then not taken.
    void give(std::uint64_t id, WorkerTask task);

    struct Answered {
        std::uint64_t id = 0;
        WorkerAnswer answer;
    };
    /// Waits for answers, at most so long; a signal ends the waiting too. Pieces of documents
    /// (WorkerAnswer::Kind::piece) come as they arrive, before the answer of their task.
    [[nodiscard]] std::vector<Answered> wait(std::chrono::milliseconds longest);

private:
    using Clock = std::chrono::steady_clock;
    struct Slot {
        std::unique_ptr<WorkerProcess> worker;
        std::filesystem::path place;  ///< that the worker reads
        std::optional<WorkerTask> task;
        std::uint64_t id = 0;
        int tries = 0;
        Clock::time_point deadline;
    };
    void start(Slot& slot);
    void bury(Slot& slot, const WorkerDeath& death, std::vector<Answered>& answers);
    void collect(Slot& slot, std::vector<Answered>& answers);
    void finish(Slot& slot, WorkerAnswer answer, bool alive, std::vector<Answered>& answers);

    std::shared_ptr<ForkServer> server_;
    std::vector<Slot> slots_;
    std::size_t busy_ = 0;
};

}  // namespace alihsop
