// One SOP by its id, or all. An id that is not there is a mistake of the command line, and the answer lists
// those that are.
#include "app/verbs/choose_sops.h"

#include "app/phrases/spoken_failure.h"
#include "app/verbs/read_document.h"
#include "models/json/binder_text.h"

namespace alihsop {

std::filesystem::path binder_file(const std::filesystem::path& named)
{
    std::error_code none;
    return std::filesystem::is_directory(named, none) ? named / "binder.json" : named;
}

Binder read_binder_file(const std::filesystem::path& file, const Phrases& say)
{
    return read_binder_text(read_document(file, say));
}

std::vector<Sop> choose_sops(const Binder& binder, const std::optional<std::string>& id,
                             const std::filesystem::path& file, const Phrases& say)
{
    if (!id) return binder.sops;
    std::string known;
    for (const auto& sop : binder.sops) {
        if (sop.id == *id) return {sop};
        known += (known.empty() ? "" : ", ") + sop.id;
    }
    throw SpokenFailure(FailureKind::usage, say(Text::sop_unknown, {file.string(), *id}),
                        say(Text::sop_unknown_advice, {known.empty() ? say(Text::not_there) : known}));
}

}  // namespace alihsop
