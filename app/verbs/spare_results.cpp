#include "app/verbs/spare_results.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <optional>
#include <ostream>
#include <string>

#include "app/phrases/spoken_failure.h"
#include "imaging/sources/source.h"
#include "models/json/binder_text.h"
#include "pipeline/run/binder_name.h"
#include "review/corrections/correction_log.h"

namespace alihsop {

namespace fs = std::filesystem;

namespace {

/// Nothing when there is none, or it is no binder: what cannot be read is no result to spare.
std::optional<Binder> result_in(const fs::path& folder)
{
    std::ifstream file(folder / "binder.json", std::ios::binary);
    if (!file) return std::nullopt;
    try {
        return read_binder_text(std::string{std::istreambuf_iterator<char>(file), {}});
    } catch (const Failure&) {
        return std::nullopt;
    }
}

bool is_result_of(const Binder& result, const fs::path& input)
{
    try {
        return hash_source(input) == result.source.sha256;
    } catch (const Failure&) {
        return true;  // what is wrong with the input is told when it has its turn
    }
}

void spare_corrections(const fs::path& folder, const Phrases& say)
{
    const auto log = read_correction_log(folder / "corrections.jsonl");
    const auto corrections = log.corrections.size();
    // A log that somebody has tampered with holds what people did all the same.
    if (corrections > 0 || log.fault)
        throw SpokenFailure(FailureKind::usage,
                            say(Text::result_corrected, {folder.string(), std::to_string(corrections)}),
                            say(Text::result_corrected_advice));
}

void spare_pages(const Binder& result, const fs::path& folder, const std::pair<int, int>& pages, const Phrases& say)
{
    const auto lost = std::count_if(result.pages.begin(), result.pages.end(), [&](const Page& page) {
        return page.page < pages.first || page.page > pages.second;
    });
    if (lost > 0)
        throw SpokenFailure(
            FailureKind::usage,
            say(Text::pages_lost, {folder.string(), std::to_string(result.pages.size()), std::to_string(lost)}),
            say(Text::pages_lost_advice));
}

void spare_result(const fs::path& input, const fs::path& folder, const DigitiseCommand& command, const Console& console)
{
    const auto result = result_in(folder);
    if (!result) return;
    if (!command.force) spare_corrections(folder, console.say);
    const bool same_source = is_result_of(*result, input);
    if (same_source && command.settings.pages) spare_pages(*result, folder, *command.settings.pages, console.say);
    if (!same_source && console.verbosity != Verbosity::quiet)
        console.err << console.say(Text::result_replaced, {printable(folder.string()), printable(result->source.name)})
                    << '\n';
}

}  // namespace

void spare_results(const DigitiseCommand& command, const Console& console)
{
    for (const auto& input : command.inputs) spare_result(input, command.out / binder_name(input), command, console);
}

}  // namespace alihsop
