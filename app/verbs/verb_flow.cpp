// The flow as people read it, or in the text form that tests and scripts compare.
#include "app/verbs/verb_flow.h"

#include <ostream>

#include "app/terminal/flow_outline.h"
#include "app/verbs/choose_sops.h"
#include "app/verbs/read_reviewed_binder.h"
#include "models/flow_text/write_flow_text.h"

namespace alihsop {

int run_flow(const FlowCommand& command, const Console& console)
{
    const auto file = binder_file(command.file);
    const auto sops = choose_sops(read_reviewed_binder(file, command.file.string(), console).binder, command.sop,
                                  command.file, console.say);
    if (sops.empty() && !command.plain) console.out << console.say(Text::no_sops, {file.string()}) << '\n';
    for (std::size_t i = 0; i < sops.size(); ++i) {
        if (i > 0) console.out << '\n';
        if (command.plain)
            console.out << "# " << sops[i].id << '\n' << write_flow_text(sops[i]);
        else
            console.out << flow_outline(sops[i], console);
    }
    return 0;
}

}  // namespace alihsop
