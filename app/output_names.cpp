#include "app/output_names.h"

#include <algorithm>
#include <map>
#include <system_error>

#include "models/failure.h"

namespace alihsop {

namespace fs = std::filesystem;

std::string output_name(const fs::path& input)
{
    std::error_code none;
    fs::path plain = fs::absolute(input, none).lexically_normal();
    if (!plain.has_filename()) plain = plain.parent_path();
    return fs::is_directory(plain, none) ? plain.filename().string() : plain.stem().string();
}

void refuse_equal_names(const std::vector<fs::path>& inputs, const fs::path& out, const Phrases& say)
{
    std::map<std::string, fs::path> taken;
    for (const auto& input : inputs) {
        const auto name = output_name(input);
        if (name.empty())
            throw Failure(FailureKind::usage, say(Text::no_name, {input.string()}), say(Text::no_name_advice));
        std::string folded = name;
        std::transform(folded.begin(), folded.end(), folded.begin(),
                       [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
        const auto [place, is_new] = taken.emplace(folded, input);
        if (!is_new)
            throw Failure(FailureKind::usage,
                          say(Text::equal_names, {place->second.string(), input.string(), (out / name).string()}),
                          say(Text::equal_names_advice));
    }
}

}  // namespace alihsop
