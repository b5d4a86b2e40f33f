// Method: ROVER (Fiscus, "A post-processing system to yield reduced word error rates", ASRU 1997), letter by letter:
// the readings are aligned one after another to a row of slots, the surest first, and each slot's letters (or their
// lack) vote by the confidence of their words.
#include "extractors/text/choose_reading.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <string>
#include <utility>

#include "models/letters.h"

namespace alihsop {
namespace {

constexpr double kDoubtful = 0.55;  // confidence below which a word speaks against a reading
constexpr double kOdd = 0.6;        // a word that no typist would write weighs so much less
constexpr double kAgreement = 0.4;  // what other readings of the same text add to a letter's weight
constexpr double kWorthless = 0.2;  // confidence that has hardly a vote
constexpr double kLeastVote = 0.03;

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
    return (word.confidence - kDoubtful - (is_odd(word.text) ? kOdd : 0)) * count_letters(word.text);
}

double weight_of(const TextLine& line)
{
    double sum = 0;
    for (const auto& word : line.words) sum += weight_of(word);
    return sum;
}

struct Letter {
    std::string text;  ///< one character, or a blank between two words
    double weight = 0, confidence = 0;
    int left = 0, right = 0;  ///< pixels
};

// The line's characters; each has an equal part of its word's box.
std::vector<Letter> letters_of(const TextLine& line)
{
    std::vector<Letter> letters;
    for (const auto& word : line.words) {
        const double vote = std::max(kLeastVote, word.confidence - kWorthless - (is_odd(word.text) ? kOdd / 2 : 0));
        const double weight = vote * vote;
        if (!letters.empty())
            letters.push_back(
                {" ", std::min(weight, letters.back().weight), word.confidence, letters.back().right, word.box.x});
        const std::size_t first = letters.size();
        for (const char c : word.text) {
            if (!begins_character(c) && letters.size() > first)
                letters.back().text += c;
            else
                letters.push_back({std::string(1, c), weight, word.confidence, 0, 0});
        }
        const auto count = static_cast<int>(letters.size() - first);
        for (int i = 0; i < count; ++i) {
            letters[first + static_cast<std::size_t>(i)].left = word.box.x + word.box.width * i / count;
            letters[first + static_cast<std::size_t>(i)].right = word.box.x + word.box.width * (i + 1) / count;
        }
    }
    return letters;
}

// A place in the line with the votes for each character there; the empty text is for none.
struct Slot {
    std::map<std::string, double> votes, confidences;
    int left = 0, right = 0;
    void add(const std::string& text, double weight, double confidence)
    {
        votes[text] += weight;
        confidences[text] = std::max(confidences[text], confidence);
    }
    [[nodiscard]] std::string best() const
    {
        return std::max_element(votes.begin(), votes.end(),
                                [](const auto& a, const auto& b) { return a.second < b.second; })
            ->first;
    }
    [[nodiscard]] double share(const std::string& text) const
    {
        double all = 0;
        for (const auto& [other, weight] : votes) all += weight;
        return votes.at(text) / all;
    }
};

// Adds a reading to the slots by the alignment with the fewest differences; `before`: the weight of those added before.
void add_reading(std::vector<Slot>& slots, const std::vector<Letter>& letters, double before)
{
    const std::size_t n = slots.size(), m = letters.size();
    std::vector<std::vector<double>> cost(n + 1, std::vector<double>(m + 1, 0));
    const auto change = [&](std::size_t i, std::size_t j) {
        return slots[i].votes.contains(letters[j].text) ? 0.0 : 1.0;
    };
    const auto skip = [&](std::size_t i) { return slots[i].votes.contains("") ? 0.5 : 1.0; };
    for (std::size_t i = 0; i <= n; ++i)
        for (std::size_t j = 0; j <= m; ++j) {
            if (i == 0 && j == 0) continue;
            double least = 1e9;
            if (i > 0) least = std::min(least, cost[i - 1][j] + skip(i - 1));
            if (j > 0) least = std::min(least, cost[i][j - 1] + 1);
            if (i > 0 && j > 0) least = std::min(least, cost[i - 1][j - 1] + change(i - 1, j - 1));
            cost[i][j] = least;
        }
    double mean = 0;
    for (const auto& letter : letters) mean += letter.weight / static_cast<double>(std::max<std::size_t>(1, m));
    std::vector<Slot> merged;
    for (std::size_t i = n, j = m; i > 0 || j > 0;) {
        if (i > 0 && j > 0 && cost[i][j] == cost[i - 1][j - 1] + change(i - 1, j - 1)) {
            --i, --j;
            merged.push_back(std::move(slots[i]));
            merged.back().add(letters[j].text, letters[j].weight, letters[j].confidence);
        } else if (i > 0 && cost[i][j] == cost[i - 1][j] + skip(i - 1)) {
            merged.push_back(std::move(slots[--i]));
            merged.back().add("", j < m ? letters[j].weight : mean, j < m ? letters[j].confidence : 0);
        } else {
            const Letter& letter = letters[--j];
            Slot slot{{}, {}, letter.left, letter.right};
            slot.add(letter.text, letter.weight, letter.confidence);
            slot.add("", before, 0);
            merged.push_back(std::move(slot));
        }
    }
    std::reverse(merged.begin(), merged.end());
    slots = std::move(merged);
}

// The words that the slots elect, in the height of `base`.
TextLine elected(const std::vector<Slot>& slots, const TextLine& base)
{
    TextLine line = base;
    line.words.clear();
    bool open = false;
    for (const auto& slot : slots) {
        const std::string text = slot.best();
        if (text.empty()) continue;
        if (text == " ") {
            open = false;
            continue;
        }
        const double confidence = slot.share(text) * slot.confidences.at(text);
        const Box place{slot.left, base.box.y, std::max(1, slot.right - slot.left), base.box.height};
        if (!open) line.words.push_back({place, "", 1});
        Word& word = line.words.back();
        word.text += text;
        word.box = hull(word.box, place);
        word.confidence = std::min(word.confidence, confidence);
        open = true;
    }
    return line;
}

}  // namespace

TextLine choose_reading(const std::vector<TextLine>& readings)
{
    if (readings.size() == 1) return readings.front();
    struct Candidate {
        const TextLine* line;
        double score;
    };
    std::vector<Candidate> candidates;
    for (const auto& reading : readings) {
        const std::string text = reading.text();
        const auto same = std::count_if(readings.begin(), readings.end(),
                                        [&](const TextLine& other) { return other.text() == text; });
        const double agreement =
            kAgreement * count_letters(text) * static_cast<double>(same - 1) / static_cast<double>(readings.size());
        candidates.push_back({&reading, weight_of(reading) + agreement});
    }
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Candidate& a, const Candidate& b) { return a.score > b.score; });
    std::vector<Slot> slots;
    double before = 0;
    for (const auto& candidate : candidates) {
        const auto letters = letters_of(*candidate.line);
        if (letters.empty()) continue;
        add_reading(slots, letters, before);
        for (const auto& letter : letters) before += letter.weight / static_cast<double>(letters.size());
    }
    TextLine chosen = elected(slots, *candidates.front().line);
    const std::string text = chosen.text();
    for (const auto& candidate : candidates) {
        std::string other = candidate.line->text();
        const bool known = std::find(chosen.others.begin(), chosen.others.end(), other) != chosen.others.end();
        if (other != text && !known) chosen.others.push_back(std::move(other));
    }
    return chosen;
}

}  // namespace alihsop
