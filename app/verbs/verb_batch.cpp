// The exit code tells a script what to do next: 0 all is there, 75 run it again, else the first failure's kind.
// A run that was asked to stop ends as the shell would tell it, with 128 and the signal's number.
#include "app/verbs/verb_batch.h"

#include <ostream>

#include "app/phrases/failure_phrases.h"
#include "app/phrases/spoken_failure.h"
#include "app/terminal/batch_display.h"
#include "pipeline/batch/report_batch.h"

namespace alihsop {

namespace {

constexpr int kSignalled = 128;  // the shell's own way to say so

Text text_of(BatchEnd end)
{
    if (end == BatchEnd::stopped_on_trouble) return Text::batch_stopped_on_trouble;
    return end == BatchEnd::too_many_troubled ? Text::batch_too_many_troubled : Text::batch_interrupted;
}

int merge(const BatchSettings& settings, const Console& console)
{
    const auto report = report_batch(settings);
    const auto& say = console.say;
    const auto all = std::to_string(report.binders.size());
    for (const auto& entry : report.binders)
        if (entry.state.error && console.verbosity != Verbosity::quiet)
            console.err << say(Text::status_failure,
                               {printable(entry.binder), printable(spoken_reason(entry.state.error->message, say))})
                        << '\n';
    if (console.verbosity != Verbosity::quiet)
        console.out << say(Text::batch_content,
                           {std::to_string(report.totals.sops), std::to_string(report.totals.steps),
                            std::to_string(report.totals.to_review), std::to_string(report.totals.errors)})
                    << '\n'
                    << say(Text::batch_report, {(settings.workspace / "report.json").string()}) << '\n';
    // The report is written either way: what is missing stands in it.
    if (report.missing + report.failed == 0) return 0;
    throw SpokenFailure(FailureKind::unfinished,
                        say(Text::batch_incomplete, {std::to_string(report.missing + report.failed), all}),
                        say(Text::batch_merge_advice));
}

}  // namespace

int run_batch_verb(const BatchCommand& command, const Console& console)
{
    // Nothing is read then: what the parts of a shelf have left is counted.
    if (command.merge) return merge(command.settings, console);
    BatchDisplay display(console);
    const auto outcome = run_batch(command.settings, display);
    display.print_summary(outcome.tally);
    if (outcome.end != BatchEnd::finished) {
        const auto left = std::to_string(outcome.tally.binders_left());
        report_failure(SpokenFailure(FailureKind::unfinished, console.say(text_of(outcome.end), {left}),
                                     console.say(Text::batch_go_on)),
                       console);
        return outcome.end == BatchEnd::interrupted ? kSignalled + display.signal()
                                                    : static_cast<int>(FailureKind::unfinished);
    }
    return outcome.first_failure ? static_cast<int>(*outcome.first_failure) : 0;
}

}  // namespace alihsop
