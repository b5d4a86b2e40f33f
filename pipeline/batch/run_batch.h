#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "models/binder_totals.h"
#include "models/failure.h"
#include "pipeline/batch/find_binders.h"
#include "pipeline/run/digitise_binder.h"

namespace alihsop {

/// How many troubled binders a batch bears: a number, or a share of its binders.
struct TroubleCeiling {
    double number = 0;
    bool per_cent = false;
};

struct BatchSettings {
    std::vector<std::filesystem::path> shelves;
    std::vector<std::filesystem::path> lists;
    std::filesystem::path workspace;
    DigitiseSettings digitise;     ///< of each binder; `pages` is not used
    bool stop_on_trouble = false;  ///< end at the first troubled binder: failed, or with a page that bears an error
    std::optional<TroubleCeiling> max_troubled;         ///< end when more binders than this are troubled
    std::optional<std::pair<int, int>> shard;           ///< {I, N}: only the I-th of N parts of the shelf, 1-based
    std::function<bool(const ShelfBinder&)> only = {};  ///< leaves out those for which it says no; empty = all
};

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
    /// Whether to stop: the pages in hand are finished first.
    virtual bool asks_to_stop() { return false; }
};

enum class BatchEnd { finished, interrupted, stopped_on_trouble, too_many_troubled };

struct BatchOutcome {
    BatchEnd end = BatchEnd::finished;
    BatchTally tally;
    std::optional<FailureKind> first_failure;  ///< of a binder
};

/// Digitises a shelf into a workspace, page by page over all workers, whatever the size of its binders. What has its
/// result already is left alone; what was begun is gone on with. docs/workspace.md tells the files.
/// Throws a Failure that meets every binder alike: no model, no room on the disk, no such shelf.
BatchOutcome run_batch(const BatchSettings& settings, BatchObserver& observer);

/// The part of a shelf that a binder of this name belongs to, 1..count: the same for ever, whatever else is in the
/// shelf.
[[nodiscard]] int shard_of(const std::string& binder, int count);

/// What a result depends on, as one hash.
[[nodiscard]] std::string result_identity(const Generator& generator, const std::string& source_sha256);

}  // namespace alihsop
