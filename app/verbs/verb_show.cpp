// Text without -o, pictures with it.
#include "app/verbs/verb_show.h"

#include <ostream>

#include "app/terminal/binder_summary.h"
#include "app/verbs/choose_sops.h"
#include "app/verbs/draw_pages.h"
#include "app/verbs/read_reviewed_binder.h"

namespace alihsop {

int run_show(const ShowCommand& command, const Console& console)
{
    const auto file = binder_file(command.file);
    const auto binder = read_reviewed_binder(file, command.file.string(), console).binder;
    const auto sops = choose_sops(binder, command.sop, command.file, console.say);
    if (!command.out.empty()) {
        draw_pages(binder, command, console);
        return 0;
    }
    if (sops.empty()) console.out << console.say(Text::no_sops, {file.string()}) << '\n';
    for (std::size_t i = 0; i < sops.size(); ++i)
        console.out << (i > 0 ? "\n" : "") << summary_of(sops[i], console.columns, console.say, console.out_colour);
    return 0;
}

}  // namespace alihsop
