#pragma once

#include <string>

#include "pipeline/batch/batch_observer.h"
#include "pipeline/batch/progress_log.h"
#include "pipeline/batch/workspace.h"
#include "pipeline/workers/page_answer.h"

namespace alihsop {

/// What has happened in a batch: counted, written into the progress log, and told to the observer.
class BatchRecord {
public:
    /// `shard` is the part of the log's name: "2-of-8", or empty.
    BatchRecord(const Workspace& workspace, const std::string& shard, BatchObserver& observer);

    /// The shelf was looked through; what has its result already was counted by unchanged().
    void started(const std::vector<PassedOver>& passed_over);
    void found(std::size_t binders, std::size_t passed_over);
    void unchanged(const BinderState& state);
    void elsewhere() { ++tally_.elsewhere; }
    /// So many pages more (or fewer) than was known are to be read.
    void pages_left(long change) { tally_.pages_left += change; }
    void page_done(const BinderState& state, int page, int pages_left, const PageAnswer& answer);
    void binder_done(const BinderState& state);
    void binder_failed(const std::string& binder, const Failure& failure);
    void tick() { observer_.tick(tally_); }
    void ended(BatchEnd end);

    [[nodiscard]] const BatchTally& tally() const { return tally_; }
    [[nodiscard]] std::optional<FailureKind> first_failure() const { return first_failure_; }

private:
    BatchObserver& observer_;
    ProgressLog log_;
    BatchTally tally_;
    std::optional<FailureKind> first_failure_;
};

}  // namespace alihsop
