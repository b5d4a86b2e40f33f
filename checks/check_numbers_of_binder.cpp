// Method: a number's pattern is the number with each run of digits made one sign, and each Roman numeral between marks
// another. The binder's pattern is the one that most of its SOPs bear; within it, the run of digits that differs from
// SOP to SOP is the sequence.
// Fails where an agency gives each unit a sequence of its own within one pattern: two runs vary then, and no
// gap is told. Agencies with fewer than three SOPs in a binder have no pattern either.
#include "checks/check_numbers_of_binder.h"

#include <algorithm>
#include <map>
#include <set>

#include "models/normal_forms/fold_text.h"
#include "models/normal_forms/split_tokens.h"

namespace alihsop {
namespace {

// of similarity_to_label. Two SOPs of one number and one name are one paper, scanned twice; set by hand
constexpr double kSameName = 0.9;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string without_space(std::string text)
{
    std::erase(text, ' ');
    return text;
}

/// "065/12/SOP/XI/2020" -> "9/9/SOP/R/9". Spaces do not count: engines put them in at random.
std::string pattern_of(const std::string& number)
{
    std::string pattern;
    for (const auto& token : split_tokens(number)) {
        for (const char mark : token.gap)
            if (mark != ' ') pattern += mark;
        const bool roman = !token.text.empty() && token.text.find_first_not_of("IVX") == std::string::npos;
        if (roman) {
            pattern += 'R';
            continue;
        }
        for (std::size_t i = 0; i < token.text.size(); ++i)
            if (!is_digit(token.text[i]))
                pattern += token.text[i];
            else if (i == 0 || !is_digit(token.text[i - 1]))
                pattern += '9';
    }
    return pattern;
}

std::vector<std::string> digit_runs(const std::string& number)
{
    std::vector<std::string> runs;
    bool in_run = false;
    for (const char c : number) {
        if (is_digit(c) && !in_run) runs.emplace_back();
        if (is_digit(c)) runs.back() += c;
        in_run = is_digit(c);
    }
    return runs;
}

using Numbered = std::vector<const CheckedSop*>;

void check_repetition(const Numbered& sops, FindingList& findings)
{
    std::map<std::string, const CheckedSop*> first;
    for (const auto* checked : sops) {
        const auto& number = *checked->sop.nomor_sop;
        const auto [known, is_new] = first.emplace(without_space(number.text), checked);
        if (is_new) continue;
        const auto& twin = known->second->sop;
        const bool same_name = similarity_to_label(text_of(twin.nama_sop), text_of(checked->sop.nama_sop)) > kSameName;
        if (same_name)
            findings.add("sop-repeated", checked->pointer, {twin.id}, {&number});
        else
            findings.add("number-repeated", checked->pointer + "/nomor_sop", {number.text, twin.id},
                         {&number, &*twin.nomor_sop});
    }
}

/// The SOPs that bear the binder's pattern; the others are told of. Empty when there is no such pattern.
Numbered check_pattern(const Numbered& sops, FindingList& findings)
{
    // bearers, and their share of all: set by hand, so that a mixed binder has no pattern rather than a wrong
    // one
    constexpr std::size_t kFewest = 3;
    constexpr double kShare = 0.6;
    std::map<std::string, Numbered> by_pattern;
    for (const auto* checked : sops) by_pattern[pattern_of(checked->sop.nomor_sop->text)].push_back(checked);
    Numbered usual;
    for (const auto& [pattern, bearers] : by_pattern)
        if (bearers.size() > usual.size()) usual = bearers;
    if (usual.size() < kFewest || static_cast<double>(usual.size()) < kShare * static_cast<double>(sops.size()))
        return {};
    const auto pattern = pattern_of(usual.front()->sop.nomor_sop->text);
    for (const auto* checked : sops)
        if (pattern_of(checked->sop.nomor_sop->text) != pattern)
            findings.add("number-pattern", checked->pointer + "/nomor_sop",
                         {checked->sop.nomor_sop->text, usual.front()->sop.nomor_sop->text},
                         {&*checked->sop.nomor_sop});
    return usual;
}

/// Numbers missing between the least and the greatest; told only while most are there, else it is no sequence.
void check_gaps(const Numbered& usual, FindingList& findings)
{
    constexpr std::size_t kFewest = 3;
    // more are dates or codes of archives, which are no sequence, and would not fit an int
    constexpr std::size_t kMostDigits = 4;
    if (usual.size() < kFewest) return;
    std::vector<std::set<int>> values;
    for (const auto* checked : usual) {
        const auto runs = digit_runs(checked->sop.nomor_sop->text);
        values.resize(std::max(values.size(), runs.size()));
        for (std::size_t i = 0; i < runs.size(); ++i)
            if (runs[i].size() <= kMostDigits) values[i].insert(std::stoi(runs[i]));
    }
    const auto varying = std::count_if(values.begin(), values.end(), [](const auto& run) { return run.size() > 1; });
    const auto sequence = std::find_if(values.begin(), values.end(), [](const auto& run) { return run.size() > 1; });
    // When the month or the year varies too, a gap in one of them says nothing.
    if (varying != 1 || sequence->size() < kFewest) return;
    std::string missing;
    std::size_t count = 0;
    for (int number = *sequence->begin(); number < *sequence->rbegin(); ++number) {
        if (sequence->contains(number)) continue;
        ++count;
        if (count <= sequence->size()) missing += (missing.empty() ? "" : ", ") + std::to_string(number);
    }
    if (count > 0 && count <= sequence->size()) findings.add("number-gap", "/sops", {missing});
}

}  // namespace

void check_numbers_of_binder(const std::vector<CheckedSop>& sops, FindingList& findings)
{
    Numbered numbered;
    for (const auto& checked : sops)
        if (!says_nothing(text_of(checked.sop.nomor_sop))) numbered.push_back(&checked);
    check_repetition(numbered, findings);
    check_gaps(check_pattern(numbered, findings), findings);
}

}  // namespace alihsop
