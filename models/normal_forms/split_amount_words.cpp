// Engines lose blanks between a number and its unit and put some into either. A glued word is taken apart only
// where every piece is a number, a unit or a multiplication sign, so that words of the language stay whole.
#include "models/normal_forms/split_amount_words.h"

#include <algorithm>
#include <array>

#include "models/normal_forms/fold_text.h"
#include "models/normal_forms/mend_digits.h"
#include "models/normal_forms/split_tokens.h"

namespace alihsop {
namespace {

struct UnitName {
    std::string_view name;
    DurationUnit unit;
};

// Units as forms write and shorten them; name_unit gets over slips of the reader as well.
constexpr auto kUnits = std::to_array<UnitName>({
    {"menit", DurationUnit::menit},
    {"mnt", DurationUnit::menit},
    {"min", DurationUnit::menit},
    {"jam", DurationUnit::jam},
    {"hari", DurationUnit::hari},
    {"hr", DurationUnit::hari},
    {"minggu", DurationUnit::minggu},
    {"mgg", DurationUnit::minggu},
    {"bulan", DurationUnit::bulan},
    {"bln", DurationUnit::bulan},
    {"tahun", DurationUnit::tahun},
    {"thn", DurationUnit::tahun},
    {"th", DurationUnit::tahun},
});

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::optional<std::string> number_word(std::string_view word)
{
    // Digits with letters that look like some, or a number in letters that look like digits.
    auto digits = mend_digits(word);
    return digits ? digits : mend_letters(word);
}

bool is_times(std::string_view word) { return word == "x" || word == "X"; }

/// "1x24" -> 1 x 24, "2x" -> 2 x; one piece when it is no such thing.
std::vector<std::string> split_times(const std::string& word)
{
    const auto at = word.find_first_of("xX");
    if (at == std::string::npos || at == 0 || !number_word(word.substr(0, at))) return {word};
    if (at + 1 == word.size()) return {word.substr(0, at), "x"};
    if (!number_word(word.substr(at + 1))) return {word};
    return {word.substr(0, at), "x", word.substr(at + 1)};
}

/// "ljam" -> l jam, "1x24jam" -> 1 x 24 jam; empty when no unit ends the word.
std::vector<std::string> split_before_unit(const std::string& word)
{
    const auto lower = to_lower(word);
    for (const auto& [name, unit] : kUnits) {
        if (lower.size() <= name.size() || !lower.ends_with(name)) continue;
        const auto front = word.substr(0, word.size() - name.size());
        auto pieces = split_times(front);
        // "kejam" ends in a unit, but "ke" is no number.
        if (pieces.size() == 1 && !number_word(front)) continue;
        pieces.push_back(word.substr(front.size()));
        return pieces;
    }
    return {};
}

/// "1jam30menit" -> 1 jam 30 menit; empty when the letters between the digits are no units.
std::vector<std::string> split_runs(const std::string& word)
{
    std::vector<std::string> runs;
    for (std::size_t at = 0; at < word.size(); ++at) {
        if (at == 0 || is_digit(word[at]) != is_digit(word[at - 1])) runs.emplace_back();
        runs.back() += word[at];
    }
    for (const auto& run : runs)
        if (!is_digit(run.front()) && !is_times(run) && !name_unit(run)) return {};
    return runs;
}

std::vector<std::string> split_glued(const std::string& word)
{
    constexpr std::string_view kWorking = "kerja";
    constexpr std::size_t kLongest = 40;  // nothing that is glued together by a slip is longer
    if (word.size() > kLongest || name_unit(word) || mend_digits(word)) return {word};
    if (word.size() > kWorking.size() && to_lower(word).ends_with(kWorking)) {  // "3 harikerja"
        auto pieces = split_glued(word.substr(0, word.size() - kWorking.size()));
        pieces.emplace_back(kWorking);
        return pieces;
    }
    auto pieces = split_before_unit(word);
    if (pieces.empty()) pieces = split_times(word);
    if (pieces.size() == 1) {
        auto runs = split_runs(word);
        if (runs.size() > 1) return runs;
    }
    return pieces;
}

}  // namespace

std::optional<DurationUnit> name_unit(std::string_view word)
{
    // In a short name one slip makes another word ("jam" and "jan"): only long ones may have one.
    constexpr std::size_t kLongName = 5;
    std::string shape;
    for (const char c : to_lower(word)) {
        // "rn" is how an "m" is often read; "1" and "|" are how an "l" is.
        if (c == 'n' && shape.ends_with('r'))
            shape.back() = 'm';
        else
            shape += c == '1' || c == '|' ? 'l' : c;
    }
    for (const auto& [name, unit] : kUnits) {
        if (shape == name || (name == "hari" && shape == "harl")) return unit;
        if (name.size() >= kLongName && shape.size() >= name.size() - 1 && edit_distance(shape, name) <= 1) return unit;
    }
    return std::nullopt;
}

namespace {

/// "J am", "ha ri": two words behind a number that only together are a unit.
void join_torn_units(std::vector<AmountWord>& words)
{
    for (std::size_t at = 1; at + 1 < words.size(); ++at) {
        const bool behind_number =
            words[at - 1].digits || mend_letters(words[at - 1].text) || words[at - 1].text == ")";
        const bool whole_already = name_unit(words[at].text) || words[at].digits || words[at + 1].digits;
        const auto together = to_lower(words[at].text + words[at + 1].text);
        // Exactly a unit's name: two torn halves that only resemble one are left.
        const bool unit =
            std::any_of(kUnits.begin(), kUnits.end(), [&](const UnitName& u) { return u.name == together; });
        if (!behind_number || whole_already || !unit) continue;
        words[at].text = together;
        words.erase(words.begin() + static_cast<std::ptrdiff_t>(at) + 1);
    }
}

}  // namespace

std::vector<AmountWord> split_amount_words(std::string_view text)
{
    std::vector<AmountWord> words;
    for (const auto& token : split_tokens(text)) {
        bool spaced = false;
        // Signs between words are kept as words: a dash or a bracket tells what the numbers are.
        for (const char mark : token.gap) {
            if (mark != ' ') words.push_back({std::string(1, mark), spaced});
            spaced = mark == ' ';
        }
        if (token.text.empty()) continue;
        for (const auto& piece : split_glued(token.text)) {
            words.push_back({piece, spaced, mend_digits(piece)});
            spaced = true;
        }
    }
    join_torn_units(words);
    return words;
}

}  // namespace alihsop
