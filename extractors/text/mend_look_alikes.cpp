#include "extractors/text/mend_look_alikes.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <string_view>

#include "models/letters.h"

namespace alihsop {
namespace {

constexpr std::size_t kLongestNumeral = 3;
constexpr std::array<std::string_view, 3> kWords = {"Jl", "Al", "El"};  // Jalan, and names

bool is_stroke(char c) { return c == 'l' || c == '|'; }

// Whether all of the word's letters but the strokes are capitals, and there is one at least.
bool is_in_capitals(const std::string& word)
{
    int capitals = 0;
    for (const char c : word) {
        if (is_stroke(c)) continue;
        if (static_cast<unsigned char>(c) >= 0x80U || std::islower(static_cast<unsigned char>(c)) ||
            std::isdigit(static_cast<unsigned char>(c)))
            return false;
        capitals += std::isupper(static_cast<unsigned char>(c)) != 0;
    }
    return capitals > 0;
}

bool is_known(std::string word)
{
    std::erase_if(word, [](char c) { return !is_letter(c); });
    return std::find(kWords.begin(), kWords.end(), word) != kWords.end();
}

// Whether the word at `index` is of upright strokes only and has words of letters on both sides.
bool is_numeral(const TextLine& line, std::size_t index)
{
    const std::string& word = line.words[index].text;
    if (word.size() > kLongestNumeral || index == 0 || index + 1 == line.words.size()) return false;
    const bool strokes = std::all_of(word.begin(), word.end(), [](char c) { return is_stroke(c) || c == 'I'; });
    return strokes && is_letter(line.words[index - 1].text.back()) && is_letter(line.words[index + 1].text.front());
}

}  // namespace

void mend_look_alikes(TextLine& line)
{
    for (std::size_t i = 0; i < line.words.size(); ++i) {
        std::string& word = line.words[i].text;
        if (!is_numeral(line, i) && (!is_in_capitals(word) || is_known(word))) continue;
        // A stroke at a word's edge may be the rest of a ruling.
        for (std::size_t at = 0; at < word.size(); ++at)
            if (word[at] == 'l' || (word[at] == '|' && (word.size() == 1 || (at > 0 && is_letter(word[at - 1])))))
                word[at] = 'I';
    }
}

}  // namespace alihsop
