#include "extractors/text/drop_dirt_lines.h"

#include <algorithm>
#include <cctype>

namespace alihsop {
namespace {

constexpr double kSure = 0.8;    // confidence of print that vouches for its region
constexpr double kUnsure = 0.6;  // confidence below which one or two letters are dirt
constexpr int kLeastLetters = 2;

struct Count {
    int letters = 0, digits = 0;
};

Count count_of(const TextLine& line)
{
    Count count;
    for (const auto& word : line.words)
        for (const char c : word.text) {
            const auto byte = static_cast<unsigned char>(c);
            count.letters += std::isalpha(byte) ? 1 : 0;
            count.digits += std::isdigit(byte) ? 1 : 0;
        }
    return count;
}

bool is_print(const TextLine& line) { return line.confidence() >= kSure && count_of(line).letters >= kLeastLetters; }

bool is_dirt(const TextLine& line)
{
    const Count count = count_of(line);
    if (count.digits > 0) return false;
    return count.letters == 0 || (count.letters <= kLeastLetters && line.confidence() < kUnsure);
}

}  // namespace

void drop_dirt_lines(std::vector<TextLine>& lines)
{
    if (std::none_of(lines.begin(), lines.end(), is_print)) return;
    std::erase_if(lines, is_dirt);
}

}  // namespace alihsop
