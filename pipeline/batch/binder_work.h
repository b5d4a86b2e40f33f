#pragma once

#include <optional>
#include <string>
#include <vector>

#include "models/binder_state.h"
#include "models/failure.h"
#include "pipeline/batch/arriving_documents.h"
#include "pipeline/batch/binder_lock.h"
#include "pipeline/batch/find_binders.h"
#include "pipeline/batch/workspace.h"
#include "pipeline/run/worker_answers.h"
#include "pipeline/workers/assemble_binder.h"

namespace alihsop {

/// One binder in work: its folder in the workspace, what is done of it, and what is left.
///
///     survey ──► pages, in any order ──► assembly ──► published
///
/// Every file appears whole (it is renamed into its place), the reading of a page last of all: what has a reading is
/// done, whatever happens next. The new result is put together in a folder of its own, `work-…`; the old one stays
/// until then. All functions that write throw Failure(cannot_write).
class BinderWork {
public:
    BinderWork(ShelfBinder binder, const Workspace& workspace, BinderLock lock);

    [[nodiscard]] const ShelfBinder& binder() const { return binder_; }
    [[nodiscard]] const BinderState& state() const { return state_; }
    /// Throws Failure(usage) when the workspace has a result of this name from another source, which is still there.
    void require_same_shelf() const;
    /// Where an interrupted run left it: whether the survey of an unchanged source can be taken as it is.
    [[nodiscard]] bool can_resume(const std::string& identity_of_same_source) const;

    /// The source was surveyed. True when its result is there already and only its signature was new.
    bool begin(const SurveyAnswer& survey, const std::string& identity);
    /// Goes on with what state.json and the folder say.
    void resume();

    /// The next page to read, if one is left that nobody reads.
    [[nodiscard]] std::optional<int> take_page();
    [[nodiscard]] int pages_left() const { return left_; }
    [[nodiscard]] int pages_untaken() const;
    [[nodiscard]] bool is_read() const { return surveyed_ && left_ == 0; }
    void keep_page(int page, const PageAnswer& answer);
    /// What lies there of this page is not whole: it is to be read again.
    void drop_page(int page);

    [[nodiscard]] std::filesystem::path work_folder() const;
    /// Of the documents that a worker puts together. Throws std::runtime_error for one that belongs to nothing.
    void keep_piece(const DocumentPiece& piece) { documents_.take(work_folder(), piece); }
    [[nodiscard]] bool has_documents() const { return documents_.are_there(); }
    /// The documents are whole.
    void publish(const BinderTotals& totals);
    void fail(const Failure& failure);

private:
    void finish_publishing();
    void remove_other_work() const;
    void look_at_readings();

    ShelfBinder binder_;
    std::filesystem::path folder_;
    BinderLock lock_;
    BinderState state_;
    bool known_ = false;  ///< state_ was there before
    bool surveyed_ = false;
    ArrivingDocuments documents_;
    std::vector<bool> taken_;  ///< by page - 1: read, or being read
    int next_ = 1;
    int left_ = 0;
};

}  // namespace alihsop
