// Method: gazettes in brackets and behind commas are cut out first, as they hold numbers and years of their
// own; then the words that begin amendments (sebagaimana/yang … diubah, jo.) part the citation, and within the
// rest each "dengan", "jo." or "dan" before a kind of rule begins another one.
//
// Fails for amendments in other words ("perubahan atas …" belongs to the rule's own title and stays there).
#include "models/normal_forms/split_amendments.h"

#include <algorithm>
#include <array>

#include "models/normal_forms/fold_text.h"
#include "models/normal_forms/name_rule_kind.h"
#include "models/normal_forms/split_tokens.h"

namespace alihsop {
namespace {

/// "lembaran negara republik …", "tln ri …"
bool names_gazette(std::string_view lower)
{
    constexpr auto kGazettes = std::to_array<std::string_view>({"lembaran negara", "lembaran daerah", "berita negara",
                                                                "berita daerah", "tambahan lembaran", "tambahan berita",
                                                                "ln ", "lnri ", "tln ", "tlnri ", "bn ", "bnri "});
    return std::any_of(kGazettes.begin(), kGazettes.end(), [&](auto name) { return lower.starts_with(name); });
}

constexpr std::size_t kNameLength = 24;  // of a gazette, with room for spaces

/// Brackets that hold a gazette go; an unclosed one takes the rest with it.
std::string without_gazettes(std::string text)
{
    for (auto open = text.find('('); open != std::string::npos; open = text.find('(', open)) {
        if (!names_gazette(to_lower(fold_space(std::string_view(text).substr(open + 1, kNameLength))))) {
            ++open;
            continue;
        }
        const auto close = text.find(')', open);
        text.erase(open, close == std::string::npos ? close : close + 1 - open);
    }
    auto comma = text.find(", ");
    while (comma != std::string::npos &&
           !names_gazette(to_lower(std::string_view(text).substr(comma + 2, kNameLength))))
        comma = text.find(", ", comma + 1);
    if (comma == std::string::npos) return text;
    const auto amendments = text.find(" sebagaimana ", comma);
    text.erase(comma, amendments == std::string::npos ? amendments : amendments - comma);
    return text;
}

bool joins(const std::string& word)
{
    const auto lower = to_lower(word);
    return lower == "jo" || lower == "jo." || lower == "juncto";
}

/// Whether a rule is cited from word `at` on.
bool rule_begins(const std::vector<std::string>& words, std::size_t at)
{
    constexpr std::size_t kKindWords = 8;
    if (at >= words.size()) return false;
    const auto citation = join_words(words, at, std::min(words.size(), at + kKindWords));
    const auto first = to_lower(words[at]);
    return name_rule_kind(citation) || first == "peraturan" || first == "keputusan" || first == "permen";
}

/// "sebagaimana telah (beberapa kali) diubah", "yang telah diubah", "jo. UU …".
bool amendments_begin(const std::vector<std::string>& words, std::size_t at)
{
    constexpr std::size_t kReach = 6;
    if (joins(words[at])) return rule_begins(words, at + 1);
    const auto lower = to_lower(words[at]);
    if (lower != "sebagaimana" && lower != "yang") return false;
    for (auto next = at + 1; next < std::min(words.size(), at + kReach); ++next)
        if (to_lower(words[next]).starts_with("diubah")) return true;
    return false;
}

/// The rules after "dengan", "jo." and, before any subject, "dan".
std::vector<std::string> read_amendments(const std::vector<std::string>& words, std::size_t at)
{
    std::vector<std::string> amendments;
    std::size_t first = words.size();
    bool in_subject = false;
    const auto close = [&](std::size_t end) {
        if (first < end) amendments.push_back(join_words(words, first, end));
    };
    for (; at < words.size(); ++at) {
        const auto lower = to_lower(words[at]);
        in_subject = in_subject || lower == "tentang";
        // Within a subject "dan" joins words, not rules.
        const bool link = lower == "dengan" || joins(words[at]) || (lower == "dan" && !in_subject);
        if (!link || !rule_begins(words, at + 1)) continue;
        close(at);
        first = at + 1;
        in_subject = false;
    }
    close(words.size());
    return amendments;
}

}  // namespace

Citation split_amendments(std::string_view text)
{
    const auto words = split_words(fold_space(without_gazettes(fold_space(text))));
    for (std::size_t at = 0; at < words.size(); ++at)
        if (amendments_begin(words, at)) return {join_words(words, 0, at), read_amendments(words, at)};
    return {join_words(words, 0, words.size()), {}};
}

std::vector<std::string> split_words(std::string_view text)
{
    std::vector<std::string> words;
    while (!text.empty()) {
        const auto space = std::min(text.find(' '), text.size());
        if (space > 0) words.emplace_back(text.substr(0, space));
        text.remove_prefix(std::min(space + 1, text.size()));
    }
    return words;
}

std::string join_words(const std::vector<std::string>& words, std::size_t first, std::size_t end)
{
    std::string joined;
    for (auto at = first; at < end; ++at) {
        if (at > first) joined += ' ';
        joined += words[at];
    }
    return joined;
}

}  // namespace alihsop
