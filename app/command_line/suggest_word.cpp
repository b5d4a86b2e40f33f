#include "app/command_line/suggest_word.h"

#include <algorithm>

#include "models/normal_forms/fold_text.h"

namespace alihsop {

std::string suggest_word(const std::string& typed, const std::vector<std::string>& words)
{
    std::string nearest;
    // One slip is a slip even in a short word.
    std::size_t least = std::max<std::size_t>(1, typed.size() / 3) + 1;
    for (const auto& word : words) {
        const auto distance = edit_distance(typed, word);
        if (distance >= least) continue;
        least = distance;
        nearest = word;
    }
    return nearest;
}

}  // namespace alihsop
