// Method: ROVER (Fiscus, "A post-processing system to yield reduced word error rates", ASRU 1997) in small: words that
// stand at the same place of lines with equally many words vote by their confidence.
#include "extractors/text/choose_reading.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <string>

namespace alihsop {
namespace {

constexpr double kDoubtful = 0.55;  // confidence below which a word speaks against a reading
constexpr double kOdd = 0.6;        // a word that no typist would write weighs so much less
constexpr double kAgreement = 0.4;  // what other readings of the same text add to a letter's weight
constexpr double kWorthless = 0.2;  // confidence that has no vote

int letters_of(const std::string& text)
{
    return static_cast<int>(std::count_if(text.begin(), text.end(), [](unsigned char c) { return std::isalnum(c); }));
}

// Digits among letters, capitals that go on small, signs in a word's middle.
bool is_odd(const std::string& text)
{
    bool odd = false;
    for (std::size_t i = 1; i + 1 < text.size(); ++i) {
        const auto before = static_cast<unsigned char>(text[i - 1]), here = static_cast<unsigned char>(text[i]),
                   after = static_cast<unsigned char>(text[i + 1]);
        odd = odd || (std::isdigit(here) && std::isalpha(before) && std::isalpha(after));
        odd = odd || (std::isupper(before) && std::isupper(here) && std::islower(after));
        odd = odd || (std::isalpha(before) && std::isalpha(after) && std::ispunct(here) &&
                      std::string(".,-/'&(").find(text[i]) == std::string::npos);
        odd = odd || here == '|' || here == '&' || here == '~';
    }
    return odd;
}

double weight_of(const Word& word)
{
    return (word.confidence - kDoubtful - (is_odd(word.text) ? kOdd : 0)) * letters_of(word.text);
}

double sureness(const TextLine& line)
{
    double sum = 0;
    for (const auto& word : line.words) sum += weight_of(word);
    return sum;
}

// The word at place `index` of `line`, by the votes of the readings that have as many words, and one in its place.
Word vote(const TextLine& line, std::size_t index, const std::vector<TextLine>& readings)
{
    struct Votes {
        double sum = 0, most = 0;
    };
    std::map<std::string, Votes> votes;
    double all = 0;
    for (const auto& reading : readings) {
        if (reading.words.size() != line.words.size()) continue;
        const Word& other = reading.words[index];
        if (shared_width(other.box, line.words[index].box) * 2 < std::min(other.box.width, line.words[index].box.width))
            continue;
        const double confidence = std::max(0.0, other.confidence - kWorthless - (is_odd(other.text) ? kOdd / 2 : 0));
        auto& v = votes[other.text];
        v.sum += confidence * confidence;
        v.most = std::max(v.most, other.confidence);
        all += confidence * confidence;
    }
    if (all <= 0) return line.words[index];
    const auto best = std::max_element(votes.begin(), votes.end(),
                                       [](const auto& a, const auto& b) { return a.second.sum < b.second.sum; });
    return {line.words[index].box, best->first, best->second.most * best->second.sum / all};
}

}  // namespace

TextLine choose_reading(const std::vector<TextLine>& readings)
{
    const TextLine* best = &readings.front();
    double most = -1e9;
    for (const auto& reading : readings) {
        const std::string text = reading.text();
        const auto same = std::count_if(readings.begin(), readings.end(),
                                        [&](const TextLine& other) { return other.text() == text; });
        const double agreement =
            kAgreement * letters_of(text) * static_cast<double>(same - 1) / static_cast<double>(readings.size());
        if (const double score = sureness(reading) + agreement; score > most) {
            most = score;
            best = &reading;
        }
    }
    TextLine chosen = *best;
    for (std::size_t i = 0; i < chosen.words.size(); ++i) chosen.words[i] = vote(*best, i, readings);
    return chosen;
}

}  // namespace alihsop
