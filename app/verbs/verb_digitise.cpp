// Inputs one after the other, each through its step boundary; the library behind it already reads ahead into
// the next one. The first failure decides the exit code, the last line is the table of all.
#include "app/verbs/verb_digitise.h"

#include <algorithm>
#include <exception>
#include <optional>
#include <ostream>
#include <vector>

#include "app/phrases/finding_message.h"
#include "app/terminal/binder_progress.h"
#include "app/terminal/closing_table.h"
#include "app/verbs/refuse_equal_names.h"
#include "app/verbs/spare_results.h"
#include "pipeline/run/binder_name.h"
#include "pipeline/run/digitise_binder.h"

namespace alihsop {

namespace {

/// What the source itself is to blame for, or does not hold as it says: a person may want to scan it anew.
void tell_of_source(const Binder& binder, const Console& console)
{
    for (const auto& finding : binder.findings)
        if (finding.code.starts_with("source-"))
            console.err << console.say(Text::source_note, {printable(binder.source.name),
                                                           printable(finding_message(finding, console.say))})
                        << '\n';
}

/// Whether the other inputs would meet the same trouble.
bool meets_every_input(FailureKind kind)
{
    return kind == FailureKind::missing_model || kind == FailureKind::cannot_write;
}

BinderTotals digitise_next(const std::filesystem::path& input, Digitisation& digitisation, const Console& console)
{
    BinderProgress progress(binder_name(input), console);
    const auto binder = digitisation.next([&](const PageDone& page) { progress.page_done(page); });
    const auto totals = totals_of(binder);
    progress.binder_done(totals);
    if (console.verbosity != Verbosity::quiet) tell_of_source(binder, console);
    return totals;
}

/// The step boundary of the app: a binder that fails becomes a value, and the next one has its turn.
std::optional<Failure> try_next(const std::filesystem::path& input, Digitisation& digitisation, const Console& console,
                                BinderRow& row)
{
    try {
        row.totals = digitise_next(input, digitisation, console);
    } catch (const Failure& failure) {
        // Without a model or a place to write there is no use in going on.
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
    // Before the first worker is started.
    refuse_equal_names(command.inputs, command.out, console.say);
    spare_results(command, console);
    Digitisation digitisation(command.inputs, command.out, command.settings);
    std::vector<BinderRow> rows;
    int exit_code = 0;
    for (const auto& input : command.inputs) {
        BinderRow row{binder_name(input), std::nullopt};
        if (const auto failure = try_next(input, digitisation, console, row)) {
            report_failure(*failure, console);
            if (exit_code == 0) exit_code = static_cast<int>(failure->kind());
        }
        rows.push_back(std::move(row));
    }
    const bool any = std::any_of(rows.begin(), rows.end(), [](const auto& row) { return row.totals.has_value(); });
    // A table of nothing but failures tells no more than they did.
    if (any && console.verbosity != Verbosity::quiet) print_closing_table(rows, console);
    const bool doubts =
        std::any_of(rows.begin(), rows.end(), [](const auto& row) { return row.totals && row.totals->to_review > 0; });
    // For people: a script that reads the table gets the table alone.
    if (doubts && console.verbosity != Verbosity::quiet && console.err_is_terminal)
        console.err << console.say(Text::review_hint, {printable(command.out.string())}) << '\n';
    return exit_code;
}

}  // namespace alihsop
