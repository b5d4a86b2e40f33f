#include "app/verb_digitise.h"

#include <algorithm>
#include <exception>
#include <memory>
#include <optional>
#include <vector>

#include "app/binder_progress.h"
#include "app/closing_table.h"
#include "app/refuse_equal_names.h"
#include "pipeline/binder_name.h"
#include "pipeline/digitise_binder.h"

namespace alihsop {

namespace {

/// Whether the other inputs would meet the same trouble.
bool meets_every_input(FailureKind kind)
{
    return kind == FailureKind::missing_model || kind == FailureKind::cannot_write;
}

/// What all binders of the command have in common.
struct Run {
    const DigitiseCommand& command;
    const Console& console;
    std::shared_ptr<ForkServer> server;
};

BinderTotals digitise_one(const std::filesystem::path& input, const Run& run)
{
    BinderProgress progress(binder_name(input), run.console);
    const auto binder = digitise_binder(input, run.command.out, run.command.settings,
                                        [&](const PageDone& page) { progress.page_done(page); }, run.server);
    const auto totals = totals_of(binder);
    progress.binder_done(totals);
    return totals;
}

/// The step boundary of the app: a binder that fails becomes a value, and the next one has its turn.
std::optional<Failure> try_one(const std::filesystem::path& input, const Run& run, BinderRow& row)
{
    try {
        row.totals = digitise_one(input, run);
    } catch (const Failure& failure) {
        if (meets_every_input(failure.kind())) throw;
        return failure;
    } catch (const std::exception& trouble) {
        return Failure(FailureKind::internal, input.string() + ": " + trouble.what());
    }
    return std::nullopt;
}

}  // namespace

int run_digitise(const DigitiseCommand& command, const Console& console)
{
    refuse_equal_names(command.inputs, command.out, console.say);
    const Run run{command, console, start_fork_server(command.settings)};
    std::vector<BinderRow> rows;
    int exit_code = 0;
    for (const auto& input : command.inputs) {
        BinderRow row{binder_name(input), std::nullopt};
        if (const auto failure = try_one(input, run, row)) {
            report_failure(*failure, console);
            if (exit_code == 0) exit_code = static_cast<int>(failure->kind());
        }
        rows.push_back(std::move(row));
    }
    const bool any = std::any_of(rows.begin(), rows.end(), [](const auto& row) { return row.totals.has_value(); });
    if (any && console.verbosity != Verbosity::quiet) print_closing_table(rows, console);
    return exit_code;
}

}  // namespace alihsop
