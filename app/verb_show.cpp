#include "app/verb_show.h"

#include <algorithm>
#include <ostream>
#include <vector>

#include "app/binder_summary.h"
#include "app/read_document.h"
#include "app/spoken_failure.h"
#include "models/json/binder_text.h"

namespace alihsop {

namespace {

/// The SOPs asked for: all, or the one with that id.
std::vector<Sop> chosen_sops(const Binder& binder, const ShowCommand& command, const Phrases& say)
{
    if (!command.sop) return binder.sops;
    std::string known;
    for (const auto& sop : binder.sops) {
        if (sop.id == *command.sop) return {sop};
        known += (known.empty() ? "" : ", ") + sop.id;
    }
    throw SpokenFailure(FailureKind::usage, say(Text::sop_unknown, {command.file.string(), *command.sop}),
                        say(Text::sop_unknown_advice, {known.empty() ? say(Text::not_there) : known}));
}

}  // namespace

int run_show(const ShowCommand& command, const Console& console)
{
    std::error_code none;
    const auto file = std::filesystem::is_directory(command.file, none) ? command.file / "binder.json" : command.file;
    const auto binder = read_binder_text(read_document(file, console.say));
    const auto sops = chosen_sops(binder, command, console.say);
    if (sops.empty()) console.out << console.say(Text::no_sops, {file.string()}) << '\n';
    for (std::size_t i = 0; i < sops.size(); ++i)
        console.out << (i > 0 ? "\n" : "") << summary_of(sops[i], console.columns, console.say);
    return 0;
}

}  // namespace alihsop
