// Works from state files and signatures alone: no source is opened, so that a hundred thousand binders take
// some seconds of CPU time (docs/performance.md).
#include "pipeline/batch/report_batch.h"

#include "exports/replace_file.h"
#include "models/json/batch_report_json.h"
#include "pipeline/batch/result_identity.h"
#include "pipeline/batch/workspace.h"
#include "pipeline/run/describe_generator.h"

namespace alihsop {

using Stage = BinderState::Stage;

BatchReport report_batch(const BatchSettings& settings)
{
    const auto generator = describe_generator(settings.digitise);
    const Workspace workspace(settings.workspace);
    BatchReport report;
    for (const auto& binder : find_binders(settings.shelves, settings.lists).binders) {
        BatchReport::Entry entry{binder.name, Workspace::folder_name(binder.name), true, {}};
        if (auto state = read_state(workspace.folder_of(binder.name))) entry.state = std::move(*state);
        // A source changed lately has no signature to trust: that it was done under these settings has to do.
        const bool untold = entry.state.stage == Stage::done && entry.state.signature.empty() &&
                            entry.state.identity == result_identity(generator, entry.state.source_sha256);
        entry.missing = !untold && !has_result(entry.state, generator, binder);
        const bool failed = entry.state.stage == Stage::failed;
        report.failed += failed ? 1 : 0;
        // A failed binder is told as failed only.
        report.missing += entry.missing && !failed ? 1 : 0;
        if (!entry.missing) report.totals += entry.state.totals;
        report.binders.push_back(std::move(entry));
    }
    replace_file(workspace.root() / "report.json", write_batch_report_text(report));
    return report;
}

}  // namespace alihsop
