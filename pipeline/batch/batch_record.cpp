// One place counts, so that what is shown at the end, what the log says and what the observer is told can never
// differ. Pages that are read again count again: the log tells work, not results.
#include "pipeline/batch/batch_record.h"

namespace alihsop {
namespace {

std::string end_text(BatchEnd end)
{
    switch (end) {
        case BatchEnd::interrupted:
            return "interrupted";
        case BatchEnd::stopped_on_trouble:
            return "stopped-on-trouble";
        case BatchEnd::too_many_troubled:
            return "too-many-troubled";
        case BatchEnd::finished:
            break;
    }
    return "finished";
}

}  // namespace

BatchRecord::BatchRecord(const Workspace& workspace, const std::string& shard, BatchObserver& observer)
    : observer_(observer), log_(workspace.progress_file(shard))
{
}

void BatchRecord::found(std::size_t binders, std::size_t passed_over)
{
    tally_.binders = static_cast<long>(binders);
    tally_.passed_over = static_cast<long>(passed_over);
}

void BatchRecord::started(const std::vector<PassedOver>& passed_over)
{
    log_.add({.kind = ProgressEvent::Kind::run_started,
              .binders = static_cast<int>(tally_.binders),
              .unchanged = static_cast<int>(tally_.unchanged)});
    for (const auto& file : passed_over) {
        log_.add({.kind = ProgressEvent::Kind::passed_over, .binder = file.name, .message = file.reason});
        observer_.passed_over(file);
    }
}

void BatchRecord::unchanged(const BinderState& state)
{
    ++tally_.unchanged;
    tally_.pages_unchanged += state.page_count;
    tally_.totals += state.totals;
}

void BatchRecord::page_done(const BinderState& state, int page, int pages_left, const PageAnswer& answer)
{
    ++tally_.pages;
    // The numbers first: the observer is shown what stands after this page.
    --tally_.pages_left;
    tally_.doubts += answer.doubts;
    tally_.failed_pages += answer.failed ? 1 : 0;
    log_.add({.kind = ProgressEvent::Kind::page,
              .binder = state.binder,
              .page = page,
              .doubts = answer.doubts,
              .message = answer.failed ? "error" : "",
              .stages = answer.stages});
    const PageDone done{page, state.page_count - pages_left, state.page_count, answer.doubts, answer.failed};
    observer_.page_done(tally_, state.binder, done, answer.stages);
}

void BatchRecord::binder_done(const BinderState& state)
{
    ++tally_.done;
    tally_.totals += state.totals;
    // A binder with a page that could not be read has its result, and counts as troubled.
    tally_.troubled += state.totals.errors > 0 ? 1 : 0;
    log_.add({.kind = ProgressEvent::Kind::binder_done,
              .binder = state.binder,
              .pages = state.totals.pages,
              .failed_pages = state.totals.errors,
              .doubts = state.totals.to_review});
    observer_.binder_done(tally_, state.binder, state.totals);
}

void BatchRecord::binder_failed(const std::string& binder, const Failure& failure)
{
    ++tally_.failed;
    ++tally_.troubled;
    // It becomes the exit code.
    if (!first_failure_) first_failure_ = failure.kind();
    log_.add({.kind = ProgressEvent::Kind::binder_failed, .binder = binder, .message = failure.what()});
    observer_.binder_failed(tally_, binder, failure);
}

void BatchRecord::ended(BatchEnd end) { log_.add({.kind = ProgressEvent::Kind::run_ended, .message = end_text(end)}); }

}  // namespace alihsop
