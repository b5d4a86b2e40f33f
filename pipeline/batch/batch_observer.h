#pragma once

#include <optional>
#include <string>

#include "models/binder_totals.h"
#include "models/failure.h"
#include "pipeline/batch/find_binders.h"
#include "pipeline/run/page_done.h"

namespace alihsop {

/// How far a batch is. Counts of this run, but for `binders` and `unchanged`.
struct BatchTally {
    long binders = 0;    ///< found in the shelf (and this shard)
    long unchanged = 0;  ///< have their result already
    long done = 0;
    long failed = 0;
    long elsewhere = 0;  ///< are being worked on by another run
    long troubled = 0;   ///< failed, or done with a page that bears an error
    long passed_over = 0;
    long pages_unchanged = 0;
    long pages = 0;       ///< read by this run
    long pages_left = 0;  ///< of the binders that were surveyed
    long failed_pages = 0;
    long doubts = 0;
    BinderTotals totals;  ///< of done and unchanged
    [[nodiscard]] long binders_left() const { return binders - unchanged - done - failed - elsewhere; }
};

/// Told while the batch runs. All but `tick` from the place where it happened.
class BatchObserver {
public:
    virtual ~BatchObserver() = default;
    virtual void page_done(const BatchTally& /*tally*/, const std::string& /*binder*/, const PageDone& /*page*/,
                           const std::string& /*stages*/)
    {
    }
    virtual void binder_done(const BatchTally& /*tally*/, const std::string& /*binder*/, const BinderTotals& /*totals*/)
    {
    }
    virtual void binder_failed(const BatchTally& /*tally*/, const std::string& /*binder*/, const Failure& /*failure*/)
    {
    }
    virtual void passed_over(const PassedOver& /*file*/) {}
    /// At least twice a second.
    virtual void tick(const BatchTally& /*tally*/) {}
    /// Once, when the batch will end before its time: so many tasks (pages, mostly) are in hand, and waited for.
    virtual void stopping(int /*tasks*/) {}
    /// Whether to stop: the pages in hand are finished first.
    virtual bool asks_to_stop() { return false; }
};

enum class BatchEnd { finished, interrupted, stopped_on_trouble, too_many_troubled };

struct BatchOutcome {
    BatchEnd end = BatchEnd::finished;
    BatchTally tally;
    std::optional<FailureKind> first_failure;  ///< of a binder
};

}  // namespace alihsop
