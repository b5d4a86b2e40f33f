// Texts are compared by what a misreading leaves alone: case, spaces and marks never count, and keys are of
// letters and digits only. They serve to find what is the same, never to write it.
#include "checks/finding_list.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "checks/check_catalogue.h"
#include "models/letters.h"
#include "models/normal_forms/fold_text.h"
#include "models/normal_forms/split_tokens.h"

namespace alihsop {

void FindingList::add(std::string_view code, std::string pointer, std::vector<std::string> values,
                      std::initializer_list<const Value*> rests_on)
{
    const bool doubtful =
        std::any_of(rests_on.begin(), rests_on.end(), [](const Value* value) { return value && value->review; });
    add_of_drawing(code, std::move(pointer), std::move(values), doubtful);
}

void FindingList::add_of_drawing(std::string_view code, std::string pointer, std::vector<std::string> values,
                                 bool doubtful)
{
    auto finding = make_finding(code, std::move(pointer), std::move(values));
    if (doubtful) finding.origin = Finding::Origin::reading;
    findings_.push_back(std::move(finding));
}

std::string under(const std::string& pointer, std::size_t index) { return pointer + '/' + std::to_string(index); }

std::string quoted(const std::string& text)
{
    // bytes: a line of a terminal holds the quotation and the sentence around it
    constexpr std::size_t kLongest = 60;
    if (text.size() <= kLongest) return text;
    auto end = text.rfind(' ', kLongest);
    if (end == std::string::npos || end == 0) {
        end = kLongest;
        while (end > 0 && !begins_character(text[end])) --end;  // not inside a character
    }
    return text.substr(0, end) + " …";
}

bool says_nothing(const std::string& text)
{
    const auto words = words_of(text);
    if (words == std::vector<std::string>{"nihil"} || words == std::vector<std::string>{"tidak", "ada"}) return true;
    return std::none_of(text.begin(), text.end(), [](unsigned char c) { return std::isalnum(c) || c >= 0x80; });
}

std::string key_of(const std::string& text)
{
    std::string key;
    for (const auto& token : split_tokens(text)) {
        const auto word = to_lower(token.text);
        if (word != "dan") key += word;
    }
    return key;
}

std::string title_words(const std::string& title)
{
    const auto words = words_of(title);
    const auto says_sop = [](const std::string& word) {
        constexpr auto kWords =
            std::to_array<std::string_view>({"sop", "sopap", "ap", "standar", "standard", "operasional", "operating",
                                             "prosedur", "procedure", "administrasi", "pemerintahan"});
        return std::find(kWords.begin(), kWords.end(), word) != kWords.end();
    };
    std::size_t from = 0;
    const bool begins = !words.empty() && (words[0] == "sop" || words[0].starts_with("standar"));
    while (begins && from < words.size() && says_sop(words[from])) ++from;
    std::string rest;
    // A title of nothing but such words is kept whole: it would be like any other.
    for (std::size_t at = from == words.size() ? 0 : from; at < words.size(); ++at)
        rest += (rest.empty() ? "" : " ") + words[at];
    return rest;
}

std::vector<std::string> words_of(const std::string& text)
{
    std::vector<std::string> words(1);
    for (const char c : to_lower(fold_space(text))) {
        if (c >= 'a' && c <= 'z')
            words.back() += c;
        else if (!words.back().empty())
            words.emplace_back();
    }
    if (words.back().empty()) words.pop_back();
    return words;
}

}  // namespace alihsop
