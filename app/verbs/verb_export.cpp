// Method: the reading with its corrections, the SOPs that were asked for, the format's own function, and only
// then files: with --strict nothing is written once something is lost, and names are checked for doubles before
// the first file is made.
#include "app/verbs/verb_export.h"

#include <exception>
#include <ostream>
#include <set>

#include "app/phrases/spoken_failure.h"
#include "app/verbs/find_source.h"
#include "app/verbs/read_reviewed_binder.h"
#include "app/verbs/verb_export_inputs.h"
#include "exports/replace_file.h"
#include "imaging/sources/source_pages.h"

namespace alihsop {
namespace {

namespace fs = std::filesystem;

// More would push the first ones off the screen; set by hand.
constexpr std::size_t kLossesShown = 20;  // without -v

/// The machine's reading with what its reviewers have corrected, when the binder lies in a workspace that has been
/// reviewed.
CorrectedBinder read_input(const ExportInput& input, const ExportCommand& command, const Console& console)
{
    const auto& say = console.say;
    auto corrected = read_reviewed_binder(input.file, input.name, console);
    if (command.only_accepted && corrected.accepted.empty())
        throw SpokenFailure(FailureKind::missing_input, say(Text::no_review_state, {input.file.string()}),
                            say(Text::no_review_state_advice));
    return corrected;
}

std::vector<std::size_t> chosen_sops(const CorrectedBinder& corrected, const fs::path& file,
                                     const ExportCommand& command, const Phrases& say)
{
    const auto& binder = corrected.binder;
    std::vector<std::size_t> chosen;
    std::string known;
    // By index, as losses are told by their place in the binder.
    for (std::size_t i = 0; i < binder.sops.size(); ++i) {
        const bool wanted = !command.only_accepted || corrected.accepted.contains(binder.sops[i].id);
        if (wanted && (!command.sop || binder.sops[i].id == *command.sop)) chosen.push_back(i);
        known += (known.empty() ? "" : ", ") + binder.sops[i].id;
    }
    if (command.sop && chosen.empty())
        throw SpokenFailure(FailureKind::usage, say(Text::sop_unknown, {file.string(), *command.sop}),
                            say(Text::sop_unknown_advice, {known.empty() ? say(Text::not_there) : known}));
    return chosen;
}

Text word_of(LossKind kind)
{
    switch (kind) {
        case LossKind::dropped:
            return Text::loss_dropped;
        case LossKind::truncated:
            return Text::loss_truncated;
        case LossKind::split:
            return Text::loss_split;
        case LossKind::changed:
            break;
    }
    return Text::loss_changed;
}

void report_losses(const ExportInput& input, const ExportCommand& command, const LossReport& losses,
                   const Console& console)
{
    if (losses.empty() || console.verbosity == Verbosity::quiet) return;
    const auto& say = console.say;
    console.err << paint(say(Text::export_losses,
                             {input.name, std::string(command.format->name), std::to_string(losses.size())}),
                         Colour::yellow, console.err_colour)
                << '\n';
    const auto shown = console.verbosity == Verbosity::verbose ? losses.size() : std::min(kLossesShown, losses.size());
    for (std::size_t i = 0; i < shown; ++i)
        // Details of losses are texts of the scan.
        console.err << printable(say(Text::loss_line, {losses[i].pointer, say(word_of(losses[i].kind)), losses[i].code,
                                                       losses[i].detail}))
                    << '\n';
    if (shown < losses.size()) console.err << say(Text::losses_more, {std::to_string(losses.size() - shown)}) << '\n';
}

/// Where the files of one binder go: PATH itself when there is one file and PATH ends like it, else into the folder
/// PATH, below the binder's name when there are several binders.
std::vector<fs::path> places_of(const Export& result, const ExportInput& input, const ExportCommand& command,
                                bool several, const Phrases& say)
{
    // `-o x.csv` names the file; `-o x` a folder.
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
    const auto corrected = read_input(input, command, console);
    const auto sops = chosen_sops(corrected, input.file, command, say);
    ExportRequest request{corrected.binder, sops, input.name, command.direction, input.file.parent_path()};
    if (command.format->needs_source)
        // Only for the formats that need the scan itself.
        request.source_page = open_source_pages(find_source(input, corrected.binder, command.source, say));
    const auto result = command.format->write(request);
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
