// Method: each SOP is checked by itself (identity, boxes, rules of law, steps, flow), then the binder as a
// whole (numbers, titles of rules, SOPs that name each other, contents). Findings of an earlier check are known
// by their codes, which stand in the catalogue, and go first: a binder may be checked as often as it is
// corrected.
#include "checks/check_binder.h"

#include <algorithm>

#include "checks/check_catalogue.h"
#include "checks/check_contents.h"
#include "checks/check_flow.h"
#include "checks/check_identity.h"
#include "checks/check_numbers_of_binder.h"
#include "checks/check_rules_of_law.h"
#include "checks/check_steps.h"
#include "models/normal_forms/fold_text.h"

namespace alihsop {
namespace {

void forget_checks(std::vector<Finding>& findings)
{
    std::erase_if(findings, [](const Finding& finding) { return find_entry(finding.code) != nullptr; });
}

void append(std::vector<Finding>& findings, std::vector<Finding> more)
{
    findings.insert(findings.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

/// Any value that only the identity page holds; a page of steps alone has none of them.
bool has_identity(const Sop& sop)
{
    const auto& signer = sop.disahkan_oleh;
    return sop.nomor_sop || sop.nama_sop || sop.tanggal_pembuatan || sop.tanggal_efektif || signer.nama ||
           !sop.dasar_hukum.empty() || !sop.kualifikasi_pelaksana.empty();
}

void check_sop(const CheckedSop& checked, FindingList& findings)
{
    const auto& sop = checked.sop;
    const bool identity = has_identity(sop);
    if (!identity && sop.langkah.empty()) {  // nothing but a title sheet: one finding says it all
        const auto title = sop.sampul ? text_of(sop.sampul->judul_sop) : std::string();
        findings.add("title-sheet-alone", checked.pointer + "/sampul", {quoted(title)});
        return;
    }
    if (!identity) findings.add("identity-missing", checked.pointer);
    if (identity) {
        check_identity(checked, findings);
        check_signer(checked, findings);
        check_boxes(checked, findings);
        check_rules_of_law(checked, findings);
    }
    if (sop.langkah.empty()) findings.add("steps-missing", checked.pointer + "/langkah");
    check_steps(checked, findings);
    check_activities(checked, findings);
    check_flow(checked, findings);
}

/// Items of keterkaitan that name no SOP of this binder; told only in a binder of several.
void check_related_sops(const std::vector<CheckedSop>& sops, FindingList& findings)
{
    // of similarity_to_label; set by hand on the devset. Lower than for titles that are compared to be told
    // apart: here a name that is hardly like it must not be told as missing.
    constexpr double kSameName = 0.8;
    if (sops.size() < 2) return;
    std::vector<decltype(title_words(std::string()))> names;
    names.reserve(sops.size());
    for (const auto& checked : sops) names.push_back(title_words(text_of(checked.sop.nama_sop)));
    for (const auto& checked : sops)
        for (std::size_t i = 0; i < checked.sop.keterkaitan.size(); ++i) {
            const auto& item = checked.sop.keterkaitan[i];
            const auto words = words_of(item.text);
            // What does not begin with SOP is told by check_boxes.
            if (words.empty() || words[0] != "sop") continue;
            const auto named = title_words(item.text);
            const bool known = std::any_of(names.begin(), names.end(), [&](const auto& name) {
                return similarity_to_label(named, name) > kSameName;
            });
            if (!known)
                findings.add("related-unknown", under(checked.pointer + "/keterkaitan", i), {quoted(item.text)},
                             {&item});
        }
}

}  // namespace

void check_binder(Binder& binder)
{
    forget_checks(binder.findings);
    std::vector<CheckedSop> sops;
    for (std::size_t i = 0; i < binder.sops.size(); ++i) sops.push_back({binder.sops[i], under("/sops", i)});
    for (std::size_t i = 0; i < binder.sops.size(); ++i) {
        FindingList findings;
        check_sop(sops[i], findings);
        forget_checks(binder.sops[i].findings);
        append(binder.sops[i].findings, findings.take());
    }
    FindingList findings;
    check_numbers_of_binder(sops, findings);
    check_titles_of_rules(sops, findings);
    check_related_sops(sops, findings);
    check_contents(binder.pages, sops, findings);
    append(binder.findings, findings.take());
}

}  // namespace alihsop
