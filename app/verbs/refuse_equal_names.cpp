// Two inputs with one name would overwrite each other's results; this is found before the first page is read,
// not hours later.
#include "app/verbs/refuse_equal_names.h"

#include <map>
#include <string>

#include "app/phrases/spoken_failure.h"
#include "pipeline/run/binder_name.h"
#include "pipeline/run/fold_name.h"

namespace alihsop {

namespace fs = std::filesystem;

void refuse_equal_names(const std::vector<fs::path>& inputs, const fs::path& out, const Phrases& say)
{
    std::map<std::string, fs::path> taken;
    for (const auto& input : inputs) {
        const auto name = binder_name(input);
        if (name.empty())
            throw SpokenFailure(FailureKind::usage, say(Text::no_name, {input.string()}), say(Text::no_name_advice));
        const auto [place, is_new] = taken.emplace(fold_name(name), input);
        if (!is_new)
            throw SpokenFailure(FailureKind::usage,
                                say(Text::equal_names, {place->second.string(), input.string(), (out / name).string()}),
                                say(Text::equal_names_advice));
    }
}

}  // namespace alihsop
