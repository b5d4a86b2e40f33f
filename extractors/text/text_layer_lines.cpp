#include "extractors/text/text_layer_lines.h"

#include <algorithm>

namespace alihsop {
namespace {
constexpr double kSameLineShare = 0.5;  // of the lower word's height
}

std::vector<TextLine> group_into_lines(std::vector<Word> words)
{
    std::stable_sort(words.begin(), words.end(), [](const Word& a, const Word& b) {
        return a.box.centre_y() != b.box.centre_y() ? a.box.centre_y() < b.box.centre_y() : a.box.x < b.box.x;
    });
    std::vector<TextLine> lines;
    for (auto& word : words) {
        auto line = std::find_if(lines.rbegin(), lines.rend(), [&](const TextLine& l) {
            const Box& last = l.words.back().box;
            return shared_height(last, word.box) >= kSameLineShare * std::min(last.height, word.box.height);
        });
        TextLine& home = line == lines.rend() ? lines.emplace_back() : *line;
        home.origin = TextOrigin::text_layer;
        home.box = hull(home.box, word.box);
        home.words.push_back(std::move(word));
    }
    for (auto& line : lines)
        std::stable_sort(line.words.begin(), line.words.end(),
                         [](const Word& a, const Word& b) { return a.box.x < b.box.x; });
    return lines;
}

}  // namespace alihsop
