#include "app/verb_export.h"

#include <exception>
#include <ostream>
#include <set>

#include "app/read_document.h"
#include "app/spoken_failure.h"
#include "app/verb_export_inputs.h"
#include "exports/replace_file.h"
#include "models/json/binder_text.h"

namespace alihsop {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kLossesShown = 20;  // without -v

std::vector<std::size_t> chosen_sops(const Binder& binder, const fs::path& file, const ExportCommand& command,
                                     const Phrases& say)
{
    std::vector<std::size_t> chosen;
    std::string known;
    for (std::size_t i = 0; i < binder.sops.size(); ++i) {
        if (!command.sop || binder.sops[i].id == *command.sop) chosen.push_back(i);
        known += (known.empty() ? "" : ", ") + binder.sops[i].id;
    }
    if (command.sop && chosen.empty())
        throw SpokenFailure(FailureKind::usage, say(Text::sop_unknown, {file.string(), *command.sop}),
                            say(Text::sop_unknown_advice, {known.empty() ? say(Text::not_there) : known}));
    return chosen;
}

/// Reviewing is not there yet; that no SOP is accepted is said, not taken for granted.
void refuse_without_review(const ExportInput& input, const ExportCommand& command, const Phrases& say)
{
    if (command.only_accepted)
        throw SpokenFailure(FailureKind::missing_input, say(Text::no_review_state, {input.file.string()}),
                            say(Text::no_review_state_advice));
}

Text word_of(LossKind kind)
{
    switch (kind) {
        case LossKind::dropped: return Text::loss_dropped;
        case LossKind::truncated: return Text::loss_truncated;
        case LossKind::split: return Text::loss_split;
        case LossKind::changed: break;
    }
    return Text::loss_changed;
}

void report_losses(const ExportInput& input, const ExportCommand& command, const LossReport& losses,
                   const Console& console)
{
    if (losses.empty() || console.verbosity == Verbosity::quiet) return;
    const auto& say = console.say;
    console.err << paint(say(Text::export_losses, {input.name, std::string(command.format->name),
                                                   std::to_string(losses.size())}),
                         Colour::yellow, console.err_colour)
                << '\n';
    const auto shown = console.verbosity == Verbosity::verbose ? losses.size() : std::min(kLossesShown, losses.size());
    for (std::size_t i = 0; i < shown; ++i)
        console.err << printable(say(Text::loss_line, {losses[i].pointer, say(word_of(losses[i].kind)), losses[i].code,
                                                       losses[i].detail}))
                    << '\n';
    if (shown < losses.size())
        console.err << say(Text::losses_more, {std::to_string(losses.size() - shown)}) << '\n';
}

/// Where the files of one binder go: PATH itself when there is one file and PATH ends like it, else into the folder PATH,
/// below the binder's name when there are several binders.
std::vector<fs::path> places_of(const Export& result, const ExportInput& input, const ExportCommand& command,
                                bool several, const Phrases& say)
{
    if (!several && result.files.size() == 1 && command.out.extension() == command.format->extension)
        return {command.out};
    std::vector<fs::path> places;
    std::set<fs::path> taken;
    for (const auto& file : result.files) {
        places.push_back((several ? command.out / input.name : command.out) / file.name);
        if (!taken.insert(places.back()).second)
            throw SpokenFailure(FailureKind::invalid_document,
                                say(Text::sops_alike, {input.file.string(), places.back().string()}),
                                say(Text::advice_invalid_document));
    }
    return places;
}

/// Exports one binder; gives its losses as JSON Lines.
std::string export_one(const ExportInput& input, const ExportCommand& command, bool several, const Console& console)
{
    const auto& say = console.say;
    refuse_without_review(input, command, say);
    const auto binder = read_binder_text(read_document(input.file, say));
    const auto sops = chosen_sops(binder, input.file, command, say);
    const auto result = command.format->write({binder, sops, input.name, command.orientation,
                                               input.file.parent_path()});
    report_losses(input, command, result.losses, console);
    if (command.strict && !result.losses.empty())
        throw SpokenFailure(FailureKind::lossy_export,
                            say(Text::lossy, {input.file.string(), std::string(command.format->name),
                                              std::to_string(result.losses.size())}),
                            say(Text::lossy_advice));
    const auto places = places_of(result, input, command, several, say);
    for (std::size_t i = 0; i < places.size(); ++i) replace_file(places[i], result.files[i].content);
    if (console.verbosity != Verbosity::quiet)
        console.out << say(Text::export_written, {input.name, std::to_string(sops.size()),
                                                  std::to_string(places.size()), command.out.string()})
                    << '\n';
    return write_loss_lines(result.losses);
}

}  // namespace

int run_export(const ExportCommand& command, const Console& console)
{
    const auto inputs = find_export_inputs(command.inputs, console.say);
    std::string losses;
    int exit_code = 0;
    for (const auto& input : inputs) {
        try {  // one that fails is reported, the others go on
            losses += export_one(input, command, inputs.size() > 1, console);
        } catch (const Failure& failure) {
            if (inputs.size() == 1 || failure.kind() == FailureKind::cannot_write) throw;
            report_failure(failure, console);
            if (exit_code == 0) exit_code = static_cast<int>(failure.kind());
        }
    }
    if (!command.losses.empty()) replace_file(command.losses, losses);
    return exit_code;
}

}  // namespace alihsop
