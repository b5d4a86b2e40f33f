// Method: gazettes and amendments are split off; the words up to "Nomor" (or up to the first number) are the kind, then
// come the number, the year and the subject. The year may be the number's last part.
// Accuracy: what is not understood is kept in the printed words, never bent into a known kind; the text itself
// stays verbatim in the value. Fails for a kind whose name holds a number, for two rules in one item without
// "jo." (the second becomes the first's subject), and for a year of two digits.
#include "models/normal_forms/parse_rule.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <vector>

#include "models/normal_forms/fold_text.h"
#include "models/normal_forms/mend_digits.h"
#include "models/normal_forms/name_rule_kind.h"
#include "models/normal_forms/parse_date.h"
#include "models/normal_forms/split_amendments.h"
#include "models/normal_forms/split_tokens.h"

namespace alihsop {
namespace {

using Words = std::vector<std::string>;

constexpr std::string_view kClosing = " .,;:";

std::string trim_closing(std::string text)
{
    text.erase(text.find_last_not_of(kClosing) + 1);
    text.erase(0, std::min(text.find_first_not_of(kClosing), text.size()));
    return text;
}

bool has_digit(std::string_view word) { return word.find_first_of("0123456789") != std::string_view::npos; }

/// Whether a word is the one meant, up to one misread letter and closing punctuation.
bool is_word(const std::string& word, std::string_view meant)
{
    // In shorter words one letter makes another word.
    constexpr std::size_t kLong = 5;
    std::string lower;
    for (const char c : trim_closing(to_lower(word))) {
        if (c == 'n' && lower.ends_with('r'))
            lower.back() = 'm';  // "Nornor"
        else
            lower += c;
    }
    return lower == meant || (meant.size() >= kLong && edit_distance(lower, meant) <= 1);
}

// Labels as agencies write and shorten them.
bool is_number_label(const std::string& word) { return is_word(word, "nomor") || trim_closing(to_lower(word)) == "no"; }
bool is_year_label(const std::string& word)
{
    const auto lower = trim_closing(to_lower(word));
    return is_word(word, "tahun") || lower == "thn" || lower == "th";
}
bool is_subject_label(const std::string& word)
{
    return is_word(word, "tentang") || trim_closing(to_lower(word)) == "ttg";
}

/// The length of a label that is glued to its number at `at` ("No.28", "Tahun2018"); 0 when there is none.
std::size_t glued_label(const std::string& text, std::size_t at)
{
    constexpr auto kLabels = std::to_array<std::string_view>({"no.", "no:", "nomor:", "nomor", "tahun"});
    if (at > 0 && text[at - 1] != ' ' && text[at - 1] != '.') return 0;
    const auto rest = to_lower(std::string_view(text).substr(at, 8));
    for (const auto label : kLabels)
        if (rest.starts_with(label) && (has_digit(rest.substr(label.size(), 1)) || label == "no.")) return label.size();
    return 0;
}

/// "1.", "a)", "-" before a citation.
bool is_bullet(const std::string& word)
{
    constexpr std::size_t kLongest = 3;
    if (word.size() > kLongest) return false;
    return word == "-" || word == "*" || word.ends_with(')') ||
           (word.ends_with('.') && (word.size() == 2 || has_digit(word)));
}

/// Words of a citation: glued labels come apart, "PER / 21" goes together, a leading bullet is left out.
Words citation_words(const std::string& text)
{
    std::string spaced;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (const auto label = glued_label(text, at)) {
            spaced += ' ';
            spaced += text.substr(at, label);
            spaced += ' ';
            at += label - 1;
            continue;
        }
        // Engines see blanks beside a slash where none are.
        const bool beside_slash = text[at] == ' ' && ((at > 0 && text[at - 1] == '/') || text.substr(at + 1, 1) == "/");
        if (!beside_slash) spaced += text[at];
    }
    // Engines glue labels to numbers and tear numbers apart: both are mended before words are looked at.
    auto words = split_words(spaced);
    if (words.size() > 1 && is_bullet(words[0])) words.erase(words.begin());
    return words;
}

std::optional<int> to_year(const std::string& word)
{
    // Four digits beyond these are a number and no year.
    constexpr int kFirst = 1900;
    constexpr int kLast = 2100;
    const auto digits = mend_digits(trim_closing(word));
    if (!digits || digits->size() != 4) return std::nullopt;
    int year = 0;
    std::from_chars(digits->data(), digits->data() + digits->size(), year);
    return year >= kFirst && year <= kLast ? std::optional(year) : std::nullopt;
}

/// Where the parts of a citation stand: indices into its words; `size` where one is missing.
struct Places {
    std::size_t kind_end = 0;
    std::size_t number = 0;
    std::size_t rest = 0;  ///< behind the number
};

Places find_places(const Words& words)
{
    const auto end = words.size();
    for (std::size_t at = 0; at < end && !is_subject_label(words[at]); ++at) {
        if (is_number_label(words[at])) {
            auto number = at + 1;
            if (number < end && trim_closing(words[number]).empty()) ++number;  // "Nomor : 5"
            const bool missing = number >= end || is_year_label(words[number]) || is_subject_label(words[number]);
            return missing ? Places{at, end, std::min(number, end)} : Places{at, number, number + 1};
        }
        if (is_year_label(words[at]) && at + 1 < end && to_year(words[at + 1])) return {at, end, at};
        // A number without its label, as in "UU 14/2008".
        if (at > 0 && words[at].front() >= '0' && words[at].front() <= '9') return {at, at, at + 1};
    }
    const auto subject = std::find_if(words.begin(), words.end(), is_subject_label);
    const auto at = static_cast<std::size_t>(subject - words.begin());
    return {at, end, at};
}

/// "215/PMK.05/2016" -> "215/PMK.05" and 2016; "27-2022" -> "27" and 2022, but "050-3708" is one number.
void split_year_off(Peraturan& rule)
{
    // More before a dash are a number of the archive's, "050-3708".
    constexpr std::size_t kMostDigitsBeforeDash = 3;
    auto slash = rule.nomor->find_last_of("/:");
    const auto digits = rule.nomor->find_first_not_of("0123456789");
    if (slash == std::string::npos && digits <= kMostDigitsBeforeDash && rule.nomor->substr(digits, 1) == "-")
        slash = digits;
    if (slash == std::string::npos || slash == 0) return;
    const auto year = to_year(rule.nomor->substr(slash + 1));
    // A year within the number that is not the one behind "Tahun" is part of the number.
    if (!year || (rule.tahun && rule.tahun != year)) return;
    rule.tahun = year;
    rule.nomor->erase(slash);
}

std::optional<std::string> subject_of(const Words& words, std::size_t rest)
{
    // What is said of all later changes is no part of the title.
    constexpr auto kTails = std::to_array<std::string_view>(
        {" beserta perubahannya", " dan perubahannya", " serta perubahannya", " berikut perubahannya"});
    auto from = rest;
    while (from < words.size() && !is_subject_label(words[from])) ++from;
    if (from < words.size()) {
        ++from;
    } else {  // the label is missing: "Nomor 23 Tahun 2014 Pemerintahan Daerah"
        // Then a capital must begin it: a rest like "tanggal …" is no subject.
        const bool title = rest < words.size() && words[rest].front() >= 'A' && words[rest].front() <= 'Z';
        if (!title) return std::nullopt;
        from = rest;
    }
    auto subject = trim_closing(join_words(words, from, words.size()));
    for (const auto tail : kTails)
        if (to_lower(subject).ends_with(tail)) subject = trim_closing(subject.substr(0, subject.size() - tail.size()));
    if (subject.empty()) return std::nullopt;
    return subject;
}

/// Number and year from their places; gives back where the rest begins.
std::size_t read_number(const Words& words, const Places& places, Peraturan& rule)
{
    auto rest = places.rest;
    if (rest + 1 < words.size() && is_year_label(words[rest])) {
        rule.tahun = to_year(words[rest + 1]);
        if (rule.tahun) rest += 2;
    }
    const auto dated = rest < words.size() ? to_lower(words[rest]) : std::string();
    if (!rule.tahun &&
        (dated == "tanggal" || dated == "tgl" || dated == "tgl."))  // circulars: "Nomor 061/1/SJ tanggal 5 Mei 2019"
        if (const auto date = parse_date(join_words(words, rest + 1, std::min(rest + 4, words.size())))) {
            rule.tahun = to_year(date->substr(0, 4));
            rest = std::min(rest + 4, words.size());
        }
    if (places.number >= words.size()) return rest;
    const auto printed = trim_closing(words[places.number]);
    auto mended = mend_digits(printed);
    if (!mended) mended = mend_letters(printed);
    if (!mended && !has_digit(printed)) return rest;
    rule.nomor = mended.value_or(printed);
    split_year_off(rule);
    return rest;
}

/// "SNI ISO/IEC 17025:2017": words belong to the number. "UUD 1945": the number is the year.
void mend_special(const Words& words, const Places& places, Peraturan& rule)
{
    if (rule.jenis == "SNI" && rule.nomor && places.kind_end > 1)
        rule.nomor = join_words(words, 1, places.kind_end) + ' ' + *rule.nomor;
    if (rule.jenis == "UUD" && rule.nomor && !rule.tahun) {
        rule.tahun = to_year(*rule.nomor);
        if (rule.tahun) rule.nomor.reset();
    }
}

std::optional<Peraturan> parse_single(const std::string& text)
{
    const auto words = citation_words(text);
    const auto places = find_places(words);
    const auto printed = trim_closing(join_words(words, 0, places.kind_end));
    const auto name = name_rule_kind(printed);
    Peraturan rule;
    rule.jenis = name.value_or(printed);
    const auto rest = read_number(words, places, rule);
    rule.tentang = subject_of(words, rest);
    mend_special(words, places, rule);
    const bool labelled = places.kind_end < words.size() && is_number_label(words[places.kind_end]);
    // A number alone is not enough: any heading or amount has one.
    const bool numbered = rule.nomor && (labelled || rule.tahun);
    const auto first = words.empty() ? std::string() : to_lower(words[0]);
    const bool rule_word = first == "peraturan" || first == "keputusan" || first == "instruksi" || first == "qanun";
    const bool known_kind = (name || rule_word) && (rule.nomor || rule.tahun || rule.tentang);
    if (!numbered && !known_kind) return std::nullopt;
    return rule;
}

}  // namespace

std::optional<Peraturan> parse_rule(std::string_view text)
{
    const auto citation = split_amendments(text);
    auto rule = parse_single(citation.rule);
    if (!rule) return std::nullopt;
    for (const auto& amendment : citation.amendments)
        if (const auto parsed = parse_single(amendment)) rule->mengubah.push_back(*parsed);
    return rule;
}

}  // namespace alihsop
