// Method: the text of pages that are lists of contents is cut into entries (a number, "Bagian 3" or "SOP"
// begins one, other lines go on), entries that name an SOP are kept, and both sides are compared by title
// without the words that only say "SOP". One match is enough for an entry, and an entry may match several SOPs.
//
// Fails where an entry's title is misread by more than a fifth, or where the contents shorten it: then two
// findings are made, one for each side. Quiet in a binder whose lists name fewer than two SOPs, as then they
// list chapters.
#include "checks/check_contents.h"

#include <algorithm>
#include <cctype>
#include <sstream>

#include "models/normal_forms/fold_text.h"
#include "models/normal_forms/split_tokens.h"

namespace alihsop {
namespace {

// of similarity_to_label; set by hand on the devset
constexpr double kSameName = 0.8;
constexpr std::size_t kTelling = 2;  // entries that make a list of SOPs

/// Arabic or Roman numbers, leaders, and signs beyond ASCII, which the engine makes of leaders ("…", "·").
bool is_page_number(const std::string& word)
{
    const auto only = [&](std::string_view signs) { return word.find_first_not_of(signs) == std::string::npos; };
    return only("0123456789") || only("ivxlc") || only(".-_,: ") || static_cast<unsigned char>(word[0]) >= 0x80;
}

std::vector<std::string> split_words(const std::string& line)
{
    std::istringstream stream(line);
    std::vector<std::string> words;
    for (std::string word; stream >> word;) words.push_back(word);
    return words;
}

/// A line without its leaders and its page number, and whether it begins an entry: with a number, "Bagian 3", "SOP".
struct ContentsLine {
    std::vector<std::string> words;
    bool begins = false;
};

ContentsLine contents_line(const std::string& text)
{
    ContentsLine line{split_words(text), false};
    while (!line.words.empty() && is_page_number(line.words.back())) line.words.pop_back();
    while (!line.words.empty() && line.words.back().find_last_not_of(".-_") + 1 < line.words.back().size() &&
           line.words.back().ends_with("..."))
        line.words.back().erase(line.words.back().find_last_not_of(".-_") + 1);
    // A number counts as the beginning of an entry also behind "Bagian", "Bab" and "Lampiran".
    const auto drop_number = [&] {
        if (line.words.empty() || !std::isdigit(static_cast<unsigned char>(line.words[0][0]))) return;
        line.words.erase(line.words.begin());
        line.begins = true;
    };
    const auto first = line.words.empty() ? std::string() : to_lower(line.words[0]);
    if (first == "bagian" || first == "bab" || first == "lampiran") line.words.erase(line.words.begin());
    drop_number();
    line.begins = line.begins || (!line.words.empty() && to_lower(line.words[0]) == "sop");
    return line;
}

bool names_sop(const std::string& entry)
{
    const auto words = words_of(entry);
    return words.size() > 1 && (words[0] == "sop" || words[0] == "standar") && !title_words(entry).empty();
}

bool same_title(const std::string& a, const std::string& b)
{
    return !says_nothing(a) && !says_nothing(b) && similarity_to_label(title_words(a), title_words(b)) > kSameName;
}

bool is_called(const Sop& sop, const std::string& title)
{
    return same_title(text_of(sop.nama_sop), title) ||
           (sop.sampul && same_title(text_of(sop.sampul->judul_sop), title));
}

std::string name_of(const Sop& sop)
{
    const auto name = text_of(sop.nama_sop);
    return says_nothing(name) && sop.sampul ? text_of(sop.sampul->judul_sop) : name;
}

}  // namespace

std::vector<std::string> listed_sops(const std::string& contents)
{
    std::vector<std::string> entries;
    std::istringstream lines(contents);
    for (std::string text; std::getline(lines, text);) {
        const auto line = contents_line(text);
        if (line.words.empty()) continue;
        if (line.begins || entries.empty()) entries.emplace_back();
        for (const auto& word : line.words) entries.back() += (entries.back().empty() ? "" : " ") + word;
    }
    std::erase_if(entries, [](const std::string& entry) { return !names_sop(entry); });
    return entries;
}

void check_contents(const std::vector<Page>& pages, const std::vector<CheckedSop>& sops, FindingList& findings)
{
    std::vector<std::pair<std::string, std::size_t>> listed;  // entry, index of its page
    for (std::size_t p = 0; p < pages.size(); ++p)
        if (pages[p].kind == PageKind::contents)
            for (const auto& entry : listed_sops(pages[p].text)) listed.emplace_back(entry, p);
    if (listed.size() < kTelling) return;
    for (const auto& [entry, page] : listed)
        if (std::none_of(sops.begin(), sops.end(),
                         [&, title = entry](const CheckedSop& one) { return is_called(one.sop, title); }))
            findings.add("listed-not-found", under("/pages", page), {quoted(entry)});
    for (const auto& one : sops) {
        const auto name = name_of(one.sop);
        if (!says_nothing(name) && std::none_of(listed.begin(), listed.end(),
                                                [&](const auto& entry) { return is_called(one.sop, entry.first); }))
            findings.add("found-not-listed", one.pointer, {quoted(name)}, {value_of(one.sop.nama_sop)});
    }
}

}  // namespace alihsop
