#include "extractors/text/drop_dirt_lines.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <iterator>

namespace alihsop {
namespace {

constexpr double kSure = 0.8;    // confidence of print that vouches for its region
constexpr double kUnsure = 0.6;  // confidence below which one or two letters are dirt
constexpr int kLeastLetters = 2;
constexpr double kSameSize = 0.25;    // of a line's height: by so much letters of one text may differ in height
constexpr double kSameEdge = 0.3;     // of a line's height: so far apart lines of one text begin, or have their middles
constexpr double kMostLeading = 1.2;  // of a line's height, between two lines of one text

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

bool in_capitals(const TextLine& line)
{
    return std::all_of(line.words.begin(), line.words.end(), [](const Word& word) {
        return std::all_of(word.text.begin(), word.text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    });
}

// Whether `line` is the next one below a line of print: as high as its letters, a line's step below it, and beginning
// or centred where it does. An abbreviation may stand there ("Tim" above "ZI").
bool carries_on(const TextLine& line, const TextLine& print)
{
    const double height = print.box.height;
    const int gap = line.box.y - print.box.bottom();
    const bool near = line.box.y > print.box.y && gap > -kSameSize * height && gap < kMostLeading * height;
    const bool same_size = line.box.height > (1 - 2 * kSameSize) * height && line.box.height < (1 + kSameSize) * height;
    const bool same_edge = std::abs(line.box.x - print.box.x) < kSameEdge * height ||
                           std::abs(line.box.centre_x() - print.box.centre_x()) < kSameEdge * height;
    return near && same_size && same_edge;
}

bool is_dirt(const TextLine& line, const std::vector<TextLine>& prints)
{
    const Count count = count_of(line);
    if (count.digits > 0) return false;
    if (count.letters == 0) return true;
    if (count.letters > kLeastLetters || line.confidence() >= kUnsure) return false;
    const bool abbreviation = count.letters == kLeastLetters && in_capitals(line);
    return !abbreviation ||
           std::none_of(prints.begin(), prints.end(), [&](const TextLine& print) { return carries_on(line, print); });
}

}  // namespace

void drop_dirt_lines(std::vector<TextLine>& lines)
{
    std::vector<TextLine> prints;
    std::copy_if(lines.begin(), lines.end(), std::back_inserter(prints), is_print);
    if (prints.empty()) return;
    std::erase_if(lines, [&](const TextLine& line) { return is_dirt(line, prints); });
}

}  // namespace alihsop
