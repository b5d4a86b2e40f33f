// Method: the words whose middles lie in a corrected value's box are what was read there; they are aligned with
// the words that the value says by their longest common subsequence. What both have stays in its place; what
// differs is set in the places of what it replaces, each line taking its share of the letters. So corrections
// of a letter keep all boxes but one.
//
// Accuracy: boxes of replaced words are shares by numbers of letters. Fails where a value's box holds words of
// a neighbour (a slanting line), which are then replaced too. Cost: words read in the box times words said.
#include "exports/words/correct_words.h"

#include <algorithm>
#include <map>
#include <string>

#include "exports/sop_values.h"
#include "models/letters.h"
#include "models/normal_forms/split_amendments.h"
#include "models/part_of_line.h"

namespace alihsop {
namespace {

/// A word of a page; `line` is where it stands.
struct PlacedWord {
    TextLine* line = nullptr;
    Word word;
};
using PlacedWords = std::vector<PlacedWord>;

PlacedWords words_within(PageWords& page, const Box& box)
{
    PlacedWords found;
    for (auto& block : page.blocks)
        for (auto& line : block.lines)
            for (const auto& word : line.words)
                if (box.contains(word.box.centre_x(), word.box.centre_y())) found.push_back({&line, word});
    return found;
}

/// Sets words over one stretch of a line.
void set_on_stretch(PlacedWords& into, TextLine* line, const Box& stretch, const std::vector<std::string>& words)
{
    std::size_t letters = words.empty() ? 0 : words.size() - 1;  // a blank between two words
    for (const auto& word : words) letters += count_characters(word);
    std::size_t from = 0;
    for (const auto& word : words) {
        const auto to = from + count_characters(word);
        into.push_back({line, {part_of_line(stretch, line->turned, from, to, letters), word, 1.0}});
        from = to + 1;
    }
}

/// Sets words in the places of others, line by line, each line taking its share of the letters.
void set_in_places(PlacedWords& into, const PlacedWords& places, const std::vector<std::string>& words)
{
    std::size_t room = 0, letters = 0;
    for (const auto& place : places) room += count_characters(place.word.text);
    for (const auto& word : words) letters += count_characters(word);
    std::size_t next = 0, room_so_far = 0, letters_so_far = 0;
    for (std::size_t i = 0; i < places.size();) {
        auto* line = places[i].line;
        Box stretch;
        for (; i < places.size() && places[i].line == line; ++i) {
            stretch = hull(stretch, places[i].word.box);
            room_so_far += count_characters(places[i].word.text);
        }
        std::vector<std::string> share;
        while (next < words.size() &&
               (i == places.size() ||
                (letters_so_far + count_characters(words[next]) / 2) * room < room_so_far * letters)) {
            letters_so_far += count_characters(words[next]);
            share.push_back(words[next++]);
        }
        set_on_stretch(into, line, stretch, share);
    }
}

/// How long the longest common subsequence of read[i..] and said[j..] is.
std::vector<std::vector<std::size_t>> common_lengths(const PlacedWords& read, const std::vector<std::string>& said)
{
    std::vector lengths(read.size() + 1, std::vector<std::size_t>(said.size() + 1));
    for (std::size_t i = read.size(); i-- > 0;)
        for (std::size_t j = said.size(); j-- > 0;)
            lengths[i][j] = read[i].word.text == said[j] ? lengths[i + 1][j + 1] + 1
                                                         : std::max(lengths[i + 1][j], lengths[i][j + 1]);
    return lengths;
}

/// The words that were read, replaced by those that the value says; words common to both stay as they are. `read` is
/// not empty.
PlacedWords replaced(const PlacedWords& read, const std::vector<std::string>& said)
{
    const auto lengths = common_lengths(read, said);
    PlacedWords result, places;
    std::vector<std::string> words;
    const auto set_down = [&] {
        if (places.empty() && !words.empty() && !result.empty()) {  // put in: shares the place of the word before it
            places.push_back(result.back());
            words.insert(words.begin(), result.back().word.text);
            result.pop_back();
        }
        if (places.empty()) return;
        set_in_places(result, places, words);
        places.clear();
        words.clear();
    };
    std::size_t i = 0, j = 0;
    while (i < read.size() || j < said.size()) {
        if (i < read.size() && j < said.size() && read[i].word.text == said[j]) {
            if (places.empty() && !words.empty() && result.empty()) {  // put in before the first one: shares its place
                words.push_back(said[j++]);
                places.push_back(read[i++]);
                continue;
            }
            set_down();
            result.push_back(read[i++]);
            ++j;
        } else if (j == said.size() || (i < read.size() && lengths[i + 1][j] >= lengths[i][j + 1])) {
            places.push_back(read[i++]);
        } else {
            words.push_back(said[j++]);
        }
    }
    set_down();
    return result;
}

/// In every line that held one of `before`, `after` stands in their stead.
void put_back(const PlacedWords& before, const PlacedWords& after)
{
    std::map<TextLine*, std::vector<Word>> by_line;
    for (const auto& word : before) by_line[word.line];
    for (const auto& word : after) by_line[word.line].push_back(word.word);
    for (auto& [line, words] : by_line) {
        const auto was_within = [&, of = line](const Word& word) {
            return std::any_of(before.begin(), before.end(), [&](const PlacedWord& old) {
                return old.line == of && old.word.box == word.box && old.word.text == word.text;
            });
        };
        const auto at = std::find_if(line->words.begin(), line->words.end(), was_within) - line->words.begin();
        std::erase_if(line->words, was_within);
        line->words.insert(line->words.begin() + at, words.begin(), words.end());
    }
}

void drop_what_is_empty(PageWords& page)
{
    for (auto& block : page.blocks) std::erase_if(block.lines, [](const TextLine& line) { return line.words.empty(); });
    std::erase_if(page.blocks, [](const TextBlock& block) { return block.lines.empty(); });
}

void add_block(PageWords& page, const Value& value, const std::vector<std::string>& said)
{
    TextLine line{value.box, {}};
    PlacedWords words;
    set_on_stretch(words, &line, value.box, said);
    for (auto& word : words) line.words.push_back(std::move(word.word));
    page.blocks.push_back({TextBlock::Kind::paragraph, value.box, {std::move(line)}});
}

void correct(PageWords& page, const Value& value)
{
    const auto said = split_words(value.text);
    auto read = words_within(page, value.box);
    const auto was = split_words(value.was.value_or(""));
    // The number before a list's item stands in its box, but not in its text.
    if (read.size() > 1 && !was.empty() && read[0].word.text != was[0] && read[1].word.text == was[0])
        read.erase(read.begin());
    if (read.empty()) {
        if (!said.empty()) add_block(page, value, said);
        return;
    }
    put_back(read, replaced(read, said));
    drop_what_is_empty(page);
}

bool is_corrected(const Value& value)
{
    return value.was ? *value.was != value.text : value.origin == TextOrigin::correction;
}

/// Also those of the drawing.
void visit_all(const Sop& sop, const ValueVisitor& visit)
{
    visit_values(sop, visit);
    const auto one = [&](const std::optional<Value>& value, const std::string& pointer) {
        if (value) visit(*value, "", pointer);
    };
    for (std::size_t b = 0; b < sop.bagian.size(); ++b)
        one(sop.bagian[b].judul, "/bagian/" + std::to_string(b) + "/judul");
    for (std::size_t s = 0; s < sop.alur.simbol.size(); ++s)
        one(sop.alur.simbol[s].teks, "/alur/simbol/" + std::to_string(s) + "/teks");
    for (std::size_t a = 0; a < sop.alur.panah.size(); ++a)
        one(sop.alur.panah[a].label, "/alur/panah/" + std::to_string(a) + "/label");
}

}  // namespace

LossReport correct_words(std::vector<PageWords>& pages, const ExportRequest& request)
{
    LossReport losses;
    for (const auto index : request.sops)
        visit_all(request.binder.sops[index], [&](const Value& value, const std::string&, const std::string& pointer) {
            if (!is_corrected(value)) return;
            const auto page =
                std::find_if(pages.begin(), pages.end(), [&](const PageWords& of) { return of.page == value.page; });
            if (page == pages.end() || value.box.empty())
                losses.push_back(
                    {LossKind::dropped, "correction-without-place", pointer_to_sop(index) + pointer, value.text});
            else
                correct(*page, value);
        });
    return losses;
}

}  // namespace alihsop
