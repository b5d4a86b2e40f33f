// A batch that looks again and again until it is told to stop; that stop is no failure, so the exit code is 0.
#include "app/verbs/verb_watch.h"

#include <ostream>

#include "app/terminal/batch_display.h"

namespace alihsop {

int run_watch(const WatchCommand& command, const Console& console)
{
    BatchDisplay display(console);
    if (console.verbosity != Verbosity::quiet)
        console.err << console.say(Text::watch_started, {printable(command.settings.batch.shelves.front().string())})
                    << std::endl;
    watch_inbox(command.settings, display);
    return 0;
}

}  // namespace alihsop
