#pragma once

#include <optional>
#include <utility>

#include "pipeline/workers/start_process.h"
#include "pipeline/workers/worker_task.h"

namespace alihsop {

/// Starts the workers of a run from a process that has this program's libraries bound and the language model loaded: a
/// worker is a copy of it, made in a millisecond, where a new start takes 0.05 s of CPU time. (Known as a zygote, from
/// Android's.) The server reads nothing foreign but the model, and does nothing but copy itself; the copies are
/// children of the run (CLONE_PARENT), confined and ended like workers that were started anew.
class ForkServer {
public:
    explicit ForkServer(WorkerSettings settings) : settings_(std::move(settings)) {}
    ~ForkServer() { end(); }
    ForkServer(const ForkServer&) = delete;
    ForkServer& operator=(const ForkServer&) = delete;

    /// A worker process to be told its settings. One that the server does not give is started anew; a server that has
    /// given one before (and was killed since) is replaced the next time, one that has given none (a system without
    /// CLONE_PARENT, a model that crashes it) is done without from then on. Throws Failure(internal) when no process
    /// can be started.
    [[nodiscard]] StartedProcess start_worker();
    [[nodiscard]] const WorkerSettings& settings() const { return settings_; }

private:
    [[nodiscard]] std::optional<StartedProcess> fork_worker();
    void end();

    WorkerSettings settings_;
    StartedProcess server_;
    bool has_served_ = false;
    bool given_up_ = false;
};

}  // namespace alihsop
