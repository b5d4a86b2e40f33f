// A folder gives its own binder.json, or those one level below, as digitise lays them out; a workspace of batch
// has them in binders/. Deeper ones are not looked for. A binder's name comes from its folder, which is how
// both verbs name it.
#include "app/verbs/verb_export_inputs.h"

#include <algorithm>

#include "app/phrases/spoken_failure.h"

namespace alihsop {
namespace {

namespace fs = std::filesystem;

constexpr const char* kBinderFile = "binder.json";
constexpr const char* kWorkspaceFile = "alihsop-workspace.json";

/// A file not called binder.json gives its own name: magetan.json is "magetan".
std::string name_of(const fs::path& file)
{
    const auto whole = fs::absolute(file).lexically_normal();
    const auto name = whole.filename() == kBinderFile ? whole.parent_path().filename() : whole.stem();
    return name.empty() ? "binder" : name.string();
}

std::vector<ExportInput> binders_below(const fs::path& folder)
{
    std::vector<ExportInput> found;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder, error))
        if (fs::is_regular_file(entry.path() / kBinderFile, error))
            found.push_back({entry.path() / kBinderFile, entry.path().filename().string()});
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    return found;
}

}  // namespace

std::vector<ExportInput> find_export_inputs(const std::vector<fs::path>& inputs, const Phrases& say)
{
    std::vector<ExportInput> binders;
    std::error_code error;
    for (const auto& input : inputs) {
        if (!fs::is_directory(input, error)) {
            binders.push_back({input, name_of(input)});
        } else if (fs::is_regular_file(input / kBinderFile, error)) {
            binders.push_back({input / kBinderFile, name_of(input / kBinderFile)});
        } else {
            const bool workspace = fs::is_regular_file(input / kWorkspaceFile, error);
            const auto below = binders_below(workspace ? input / "binders" : input);
            if (below.empty())
                throw SpokenFailure(FailureKind::missing_input, say(Text::no_binders, {input.string()}),
                                    say(Text::no_binders_advice));
            binders.insert(binders.end(), below.begin(), below.end());
        }
    }
    return binders;
}

}  // namespace alihsop
