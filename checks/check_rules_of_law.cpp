// Method: items that parse_rule understood are compared by their canonical key (kind, number, year). What it
// did not understand is told as such and takes no part in the rest. An order is asked only of the kinds on the
// ladder of UU 12/2011; ministers' rules, which most agencies put where they like, have no rank there.
#include "checks/check_rules_of_law.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string_view>

#include "models/normal_forms/fold_text.h"

namespace alihsop {
namespace {

struct Rank {
    std::string_view jenis;
    int rank;
};

// UU 12/2011, Pasal 7: the ladder of rules. Other kinds stand outside it.
constexpr auto kLadder = std::to_array<Rank>(
    {{"UUD", 0}, {"Tap MPR", 1}, {"UU", 2}, {"Perppu", 2}, {"PP", 3}, {"Perpres", 4}, {"Perda", 5}});

// Only these have a rank: ministers' rules and regents' decrees are of equal standing here.
std::optional<int> rank_of(const Peraturan& rule)
{
    for (const auto& [jenis, rank] : kLadder)
        if (rule.jenis == jenis) return rank;
    return std::nullopt;
}

std::string name_of(const Peraturan& rule)
{
    return rule.jenis + (rule.nomor ? " " + *rule.nomor : "") + (rule.tahun ? "/" + std::to_string(*rule.tahun) : "");
}

std::string item_pointer(const CheckedSop& checked, std::size_t item)
{
    return under(checked.pointer + "/dasar_hukum", item);
}

void check_parts(const RuleValue& item, const std::string& pointer, FindingList& findings)
{
    if (says_nothing(item.text)) return;
    if (!item.rule) {
        findings.add("rule-unrecognised", pointer, {quoted(item.text)}, {&item});
        return;
    }
    const auto& rule = *item.rule;
    // The constitution has neither a number nor a title.
    const bool numberless = rule.jenis == "UUD";
    std::string lacking;
    const auto note = [&](bool missing, const char* name) {
        if (missing) lacking += (lacking.empty() ? "" : ", ") + std::string(name);
    };
    note(rule.jenis.empty(), "jenis");
    note(!rule.nomor && !numberless, "nomor");
    note(!rule.tahun, "tahun");
    note(!rule.tentang && !numberless, "tentang");
    if (!lacking.empty()) findings.add("rule-incomplete", pointer, {quoted(item.text), lacking}, {&item});
}

/// A rule of the SOP's own year may be older than the SOP, but hardly one drawn up in its first two months.
void check_time(const CheckedSop& checked, FindingList& findings)
{
    constexpr int kFirstSafeMonth = 3;
    const auto& created = checked.sop.tanggal_pembuatan;
    // Without a date nothing can be later.
    if (!created || !created->date) return;
    const int year = std::stoi(created->date->substr(0, 4));
    const int month = std::stoi(created->date->substr(5, 2));
    for (std::size_t i = 0; i < checked.sop.dasar_hukum.size(); ++i) {
        const auto& item = checked.sop.dasar_hukum[i];
        if (!item.rule || !item.rule->tahun) continue;
        const bool later = *item.rule->tahun > year || (*item.rule->tahun == year && month < kFirstSafeMonth);
        if (later)
            findings.add("rule-from-later", item_pointer(checked, i),
                         {std::to_string(*item.rule->tahun), *created->date}, {&item, &*created});
    }
}

void check_repetition(const CheckedSop& checked, FindingList& findings)
{
    std::set<std::string> seen;
    for (std::size_t i = 0; i < checked.sop.dasar_hukum.size(); ++i) {
        const auto& item = checked.sop.dasar_hukum[i];
        const auto key = item.rule ? canonical_key(*item.rule) : std::string();
        // By kind, number and year: titles are read differently each time.
        if (!key.empty() && !seen.insert(key).second)
            findings.add("rule-repeated", item_pointer(checked, i), {name_of(*item.rule)}, {&item});
    }
}

/// Once an SOP: the first rule that stands behind a lower one.
void check_order(const CheckedSop& checked, FindingList& findings)
{
    const RuleValue* lowest = nullptr;
    for (std::size_t i = 0; i < checked.sop.dasar_hukum.size(); ++i) {
        const auto& item = checked.sop.dasar_hukum[i];
        const auto rank = item.rule ? rank_of(*item.rule) : std::nullopt;
        if (!rank) continue;
        if (lowest && *rank < *rank_of(*lowest->rule)) {
            findings.add("rule-order", item_pointer(checked, i), {name_of(*item.rule), name_of(*lowest->rule)},
                         {&item, lowest});
            return;
        }
        lowest = &item;
    }
}

}  // namespace

std::string canonical_key(const Peraturan& rule)
{
    if (rule.jenis.empty() || !rule.nomor || !rule.tahun) return {};
    return key_of(rule.jenis) + '-' + key_of(*rule.nomor) + '-' + std::to_string(*rule.tahun);
}

void check_rules_of_law(const CheckedSop& checked, FindingList& findings)
{
    for (std::size_t i = 0; i < checked.sop.dasar_hukum.size(); ++i)
        check_parts(checked.sop.dasar_hukum[i], item_pointer(checked, i), findings);
    check_time(checked, findings);
    check_repetition(checked, findings);
    check_order(checked, findings);
}

/// Against the first reading of that rule in the binder, whichever of both is right: the finding shows both.
void check_titles_of_rules(const std::vector<CheckedSop>& sops, FindingList& findings)
{
    constexpr double kSameTitle = 0.9;  // below: another title, not a slip of the reading
    std::map<std::string, const RuleValue*> first;
    for (const auto& checked : sops)
        for (std::size_t i = 0; i < checked.sop.dasar_hukum.size(); ++i) {
            const auto& item = checked.sop.dasar_hukum[i];
            const auto key = item.rule && item.rule->tentang ? canonical_key(*item.rule) : std::string();
            if (key.empty()) continue;
            const auto [known, is_new] = first.emplace(key, &item);
            const auto& title = *known->second->rule->tentang;
            // A title cut short is the same title.
            const auto length = std::min(title.size(), item.rule->tentang->size());
            if (is_new ||
                similarity_to_label(title.substr(0, length), item.rule->tentang->substr(0, length)) >= kSameTitle)
                continue;
            findings.add("rule-titles-differ", item_pointer(checked, i),
                         {name_of(*item.rule), quoted(*item.rule->tentang), quoted(title)}, {&item, known->second});
        }
}

}  // namespace alihsop
