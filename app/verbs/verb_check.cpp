// Findings are made anew from what the document says, so that a file changed by hand is checked as it is now.
// One line a finding, in the manner of compilers, so that editors and scripts can read them.
#include "app/verbs/verb_check.h"

#include <array>
#include <ostream>

#include "app/phrases/finding_message.h"
#include "app/phrases/spoken_failure.h"
#include "app/verbs/choose_sops.h"
#include "app/verbs/verb_export_inputs.h"
#include "checks/check_binder.h"

namespace alihsop {
namespace {

using Counts = std::array<long, 3>;  // by severity

struct Spoken {
    Text word;
    Colour colour;
};

Spoken spoken(Finding::Severity severity)
{
    switch (severity) {
        case Finding::Severity::error:
            return {Text::severity_error, Colour::red};
        case Finding::Severity::warning:
            return {Text::severity_warning, Colour::yellow};
        case Finding::Severity::info:
            break;
    }
    return {Text::severity_info, Colour::bold};
}

void print(const std::string& file, const std::vector<Finding>& findings, const Console& console, Counts& counts)
{
    const auto& say = console.say;
    for (const auto& finding : findings) {
        ++counts.at(static_cast<std::size_t>(finding.severity));
        const auto [word, colour] = spoken(finding.severity);
        const auto origin = finding.origin == Finding::Origin::reading ? Text::origin_reading : Text::origin_source;
        // The whole document.
        const auto place = finding.pointer.empty() ? "/" : printable(finding.pointer);
        console.out << say(Text::check_line, {printable(file), place, paint(say(word), colour, console.out_colour),
                                              printable(finding_message(finding, say)), finding.code, say(origin)})
                    << '\n';
    }
}

Counts check_one(const ExportInput& input, const Console& console)
{
    auto binder = read_binder_file(input.file, console.say);
    check_binder(binder);
    Counts counts{};
    print(input.file.string(), binder.findings, console, counts);
    for (const auto& sop : binder.sops) print(input.file.string(), sop.findings, console, counts);
    if (console.verbosity != Verbosity::quiet)
        console.err << console.say(Text::check_totals, {printable(input.name), std::to_string(counts[0]),
                                                        std::to_string(counts[1]), std::to_string(counts[2])})
                    << '\n';
    return counts;
}

}  // namespace

int run_check(const CheckCommand& command, const Console& console)
{
    Counts all{};
    for (const auto& input : find_export_inputs(command.inputs, console.say)) {
        const auto counts = check_one(input, console);
        for (std::size_t i = 0; i < all.size(); ++i) all[i] += counts[i];
    }
    const bool warnings_fail = command.fail_on == Finding::Severity::warning;
    // Without --fail-on findings are news, no failure: most scans have some.
    if (command.fail_on && (all[0] > 0 || (warnings_fail && all[1] > 0)))
        throw SpokenFailure(FailureKind::failed_check,
                            console.say(Text::check_failed, {std::to_string(all[0]), std::to_string(all[1])}),
                            console.say(Text::advice_failed_check));
    return 0;
}

}  // namespace alihsop
