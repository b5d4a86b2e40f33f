// Method: the scan itself is not kept with its binder, only its name and its hash. It is looked for where
// --source says, where the batch that read it noted it, and beside the result; a file is taken only if its hash
// is the one that was read, as boxes of words lie right on no other; another file of that name ends the search
// with a failure that says so.
#include "app/verbs/find_source.h"

#include <fstream>
#include <iterator>
#include <optional>
#include <vector>

#include "app/phrases/spoken_failure.h"
#include "imaging/sources/source.h"
#include "models/json/binder_state_json.h"

namespace alihsop {
namespace {

namespace fs = std::filesystem;

/// What a batch noted when it read the binder; nothing when no workspace holds it.
std::optional<fs::path> noted_source(const fs::path& folder)
{
    std::ifstream stream(folder / "state.json", std::ios::binary);
    if (!stream) return std::nullopt;
    try {
        return read_binder_state_text(std::string{std::istreambuf_iterator<char>(stream), {}}).source;
    } catch (const Failure&) {
        return std::nullopt;
    }
}

std::vector<fs::path> places(const fs::path& folder, const std::string& name, const fs::path& named)
{
    if (!named.empty()) return {named / name, named};
    std::vector<fs::path> places;
    if (const auto noted = noted_source(folder)) places.push_back(*noted);
    places.push_back(folder / ".." / name);
    places.emplace_back(name);
    return places;
}

}  // namespace

fs::path find_source(const ExportInput& input, const Binder& binder, const fs::path& named, const Phrases& say)
{
    std::error_code error;
    for (const auto& place : places(input.file.parent_path(), binder.source.name, named)) {
        if (!fs::exists(place, error)) continue;
        if (hash_source(place) == binder.source.sha256) return place;
        throw SpokenFailure(FailureKind::bad_input, say(Text::other_source, {input.file.string(), place.string()}),
                            say(Text::other_source_advice));
    }
    throw SpokenFailure(FailureKind::missing_input, say(Text::no_source, {input.file.string(), binder.source.name}),
                        say(Text::no_source_advice));
}

}  // namespace alihsop
