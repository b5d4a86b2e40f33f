#include "pipeline/weigh_values/word_clues.h"

#include <algorithm>
#include <string_view>

#include "models/letters.h"
#include "models/normal_forms/split_tokens.h"

namespace alihsop {
namespace {

constexpr std::size_t kTelling = 4;   // letters of a word that a dictionary can judge
constexpr std::size_t kNearMiss = 5;  // of one that can be taken for another: shorter ones are near to anything
constexpr std::string_view kSameInBothCases = "CJKOPSUVWXYZ";
constexpr std::string_view kOddSigns = "|~{}[]=<>_\\^*#$";

bool is_small(char c) { return c >= 'a' && c <= 'z'; }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

int count_of(const WordCounts& counts, const std::string& word)
{
    const auto found = counts.find(word);
    return found == counts.end() ? 0 : found->second;
}

/// Pieces next to each other that the dictionary lacks alone and knows together: "permin taan".
int torn_words(const std::vector<std::string>& words, const Dictionary& dictionary)
{
    int torn = 0;
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        const auto one = to_lower(words[i]), two = to_lower(words[i + 1]);
        if (one.size() + two.size() < kNearMiss + 1 || (dictionary.knows(one) && dictionary.knows(two))) continue;
        torn += dictionary.knows(one + two) ? 1 : 0;
    }
    return torn;
}

std::vector<std::string> printed_words(const std::string& text)
{
    std::vector<std::string> words(1);
    for (const char c : text) {
        if (c != ' ')
            words.back() += c;
        else if (!words.back().empty())
            words.emplace_back();
    }
    if (words.back().empty()) words.pop_back();
    return words;
}

/// "S1", "l0", "setuJu", "untuK": letters and digits in turns, a capital behind small letters.
bool is_mixed(const std::string& word)
{
    bool turns = false, capital = false;
    for (std::size_t i = 1; i < word.size(); ++i) {
        turns = turns || (is_digit(word[i - 1]) && is_letter(word[i])) || (is_letter(word[i - 1]) && is_digit(word[i]));
        capital = capital || (is_small(word[i - 1]) && is_capital(word[i]));
    }
    return turns || capital;
}

/// "antrian. KTP", "lengkap: tidak", "Badan.Kesatuan", "dan,": a stop behind a word that is no abbreviation.
int odd_stops(const std::string& text)
{
    int odd = 0;
    for (std::size_t i = 1; i + 1 < text.size(); ++i) {
        if (text[i] != '.' && text[i] != ':' && text[i] != ';') continue;
        std::size_t letters = 0;
        while (letters < i && is_letter(text[i - 1 - letters])) ++letters;
        const bool joined = is_letter(text[i + 1]);
        if (letters >= kTelling && (joined || (text[i + 1] == ' ' && i + 2 < text.size()))) ++odd;
    }
    return odd;
}

int unbalanced(const std::string& text)
{
    const auto count = [&](char c) { return std::count(text.begin(), text.end(), c); };
    const bool lettered = text.size() > 1 && text[1] == ')';  // "a) …"
    return (count('(') != count(')') - (lettered ? 1 : 0) && count('(') != count(')') ? 1 : 0) +
           (count('"') % 2 != 0 ? 1 : 0);
}

/// A capital that may be a small letter, amid words that are small, in a word that the binder also has small.
int odd_capitals(const std::vector<std::string>& words)
{
    int small = 0, odd = 0;
    for (std::size_t i = 1; i < words.size(); ++i) {
        if (words[i].size() < 2) continue;
        const bool same = kSameInBothCases.find(words[i][0]) != std::string_view::npos;
        if (is_small(words[i][0]))
            ++small;
        else if (is_capital(words[i][0]) && same && is_small(words[i][1]))
            ++odd;
        else if (is_capital(words[i][0]))
            return 0;  // names, or a text in capitals
    }
    return small > odd ? odd : 0;
}

double few(int count) { return std::min(count, 3); }

}  // namespace

std::vector<std::string> letter_runs(const std::string& text)
{
    std::vector<std::string> runs(1);
    for (const char c : text) {
        if (is_letter(c))
            runs.back() += c;
        else if (!runs.back().empty())
            runs.emplace_back();
    }
    if (runs.back().empty()) runs.pop_back();
    return runs;
}

void weigh_words(const std::string& text, const Dictionary& dictionary, const WordCounts& counts, Evidence& evidence)
{
    const auto words = letter_runs(text);
    int unknown = 0, again = 0, near = 0, together = 0;
    for (const auto& printed : words) {
        const auto word = to_lower(printed);
        if (word.size() < kTelling || dictionary.knows(word)) continue;
        (count_of(counts, word) > 1 ? again : unknown) += 1;
        near += word.size() >= kNearMiss && dictionary.knows_nearly(word) ? 1 : 0;
        together += dictionary.knows_halves(word) ? 1 : 0;
    }
    evidence[Clue::unknown] = few(unknown);
    evidence[Clue::unknown_again] = few(again);
    evidence[Clue::near_miss] = few(near);
    evidence[Clue::run_together] = few(together);
    evidence[Clue::torn] = few(torn_words(words, dictionary));
}

void weigh_signs(const std::string& text, Evidence& evidence)
{
    const auto words = printed_words(text);
    int mixed = 0, lone = 0;
    for (const auto& word : words) {
        mixed += is_mixed(word) ? 1 : 0;
        lone += word.size() == 1 && is_letter(word[0]) ? 1 : 0;
    }
    const auto odd = std::count_if(text.begin(), text.end(), [](char c) {
        return kOddSigns.find(c) != std::string_view::npos || static_cast<unsigned char>(c) >= 0x80;
    });
    evidence[Clue::mixed] = few(mixed);
    evidence[Clue::lone] = few(lone);
    evidence[Clue::odd_sign] = few(static_cast<int>(odd));
    evidence[Clue::odd_stop] = few(odd_stops(text));
    evidence[Clue::odd_capital] = few(odd_capitals(words));
    evidence[Clue::unbalanced] = few(unbalanced(text));
}

}  // namespace alihsop
