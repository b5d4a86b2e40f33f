// Read from the files of the workspace alone, so it can be asked beside a run, and after one was killed.
#include "app/verbs/verb_status.h"

#include <algorithm>
#include <cmath>
#include <ostream>

#include "app/phrases/failure_phrases.h"
#include "app/terminal/batch_display.h"
#include "pipeline/batch/workspace_status.h"

namespace alihsop {

int run_status(const StatusCommand& command, const Console& console)
{
    const auto status = workspace_status(command.workspace);
    const auto& say = console.say;
    const auto number = [](long value) { return std::to_string(value); };
    const auto untouched = std::max(0L, status.binders - status.done - status.working - status.failed);
    console.out << say(status.running ? Text::status_binders : Text::status_binders_idle,
                       {number(status.binders), number(status.done), number(status.working), number(status.failed),
                        number(untouched)})
                << '\n'
                << say(status.running ? Text::status_pages : Text::status_pages_idle,
                       {number(status.pages_done), number(status.pages_left)})
                << '\n'
                << say(Text::batch_content, {number(status.totals.sops), number(status.totals.steps),
                                             number(status.totals.to_review), number(status.totals.errors)})
                << '\n';
    if (!status.last_event.empty())
        console.out << say(Text::status_speed,
                           {status.last_event, say(status.running ? Text::status_running : Text::status_idle),
                            number(std::lround(status.pages_per_minute)), slowest_stage(status.stage_seconds, say)})
                    << '\n';
    for (const auto& [binder, reason] : status.failures)
        console.out << say(Text::status_failure, {printable(binder), printable(spoken_reason(reason, say))}) << '\n';
    return 0;
}

}  // namespace alihsop
