// The order of work for a binder stands in read_binder and join_sop, a line a step. Readings are given up as
// soon as their SOP is joined: they take several times what becomes of them.
#include "pipeline/binder/read_binder.h"

#include <algorithm>
#include <cstdio>
#include <iterator>
#include <utility>

#include "checks/check_binder.h"
#include "extractors/title_sheet/read_title_sheet.h"
#include "imaging/restoration/take_scan.h"
#include "pipeline/binder/agree_on_signers.h"
#include "pipeline/binder/analyse_pages.h"
#include "pipeline/binder/group_pages.h"
#include "pipeline/binder/join_flow.h"
#include "pipeline/binder/join_steps.h"
#include "pipeline/binder/join_torn_words.h"
#include "pipeline/binder/learn_convention.h"
#include "pipeline/binder/part_shared_places.h"
#include "pipeline/binder/suggest_usual_texts.h"
#include "pipeline/weigh_flow/weigh_flow.h"
#include "pipeline/weigh_values/weigh_values.h"

namespace alihsop {
namespace {

std::string sop_id(std::size_t index)
{
    char id[32];
    std::snprintf(id, sizeof id, "sop-%04zu", index + 1);
    return id;
}

// The flow tables of the SOP's pages in order; tables without heading take the columns of the one before.
std::vector<FlowTable> flow_tables(const std::vector<PageReading>& pages, const std::vector<PageAnalysis>& analyses,
                                   const std::vector<std::size_t>& indices)
{
    std::vector<FlowTable> tables;
    for (const auto i : indices) {
        std::vector<FlowTable> here = analyses[i].flows;
        for (const auto table : analyses[i].continuations) {
            // A table whose columns are not known yet; its place among the page's tables is.
            FlowTable marker;
            marker.table = table;
            here.push_back(marker);
        }
        std::stable_sort(here.begin(), here.end(),
                         [](const FlowTable& a, const FlowTable& b) { return a.table < b.table; });
        for (auto& flow : here) {
            if (!flow.has_header)
                flow = read_continuation(pages[i], flow.table,
                                         tables.empty() ? std::vector<FlowColumn>{} : tables.back().columns);
            tables.push_back(std::move(flow));
        }
    }
    return tables;
}

void read_identity_pages(Sop& sop, const std::vector<PageAnalysis>& analyses, const std::vector<std::size_t>& indices)
{
    bool first = true;
    const IdentityReading* before = nullptr;
    for (const auto i : indices) {
        const auto& page = analyses[i];
        const bool rest_of_form = page.kind == PageKind::flow && page.identity.labels > 0;  // above the flow table
        if (page.kind != PageKind::identity && !rest_of_form) continue;
        if (first) {
            const auto sampul = std::move(sop.sampul);
            const auto id = sop.id;
            // The first page of the form gives the SOP; further ones carry its lists on.
            sop = page.identity.sop;
            sop.id = id;
            sop.sampul = sampul;
        } else {
            carry_on_identity(sop, page.identity, *before);
        }
        before = &page.identity;
        first = false;
    }
}

void note_marks(Sop& sop, const std::vector<PageReading>& pages, const std::vector<std::size_t>& indices)
{
    const auto& signer = sop.disahkan_oleh;
    // Stamp and signature stand where the signer is named; elsewhere on the page they may be a copy's.
    const auto& anchor = signer.nama ? signer.nama : signer.jabatan;
    if (!anchor) return;
    for (const auto i : indices)
        for (const auto& mark : pages[i].page.marks) {
            // Six lines above the signer's name, where a form leaves room for the hand, and three below it; set
            // by hand.
            const bool near = pages[i].page.page == anchor->page &&
                              mark.box.bottom() > anchor->box.y - 6 * anchor->box.height &&
                              mark.box.y < anchor->box.bottom() + 3 * anchor->box.height;
            if (!near) continue;
            if (mark.kind == Mark::Kind::stamp) sop.disahkan_oleh.cap = true;
            if (mark.kind == Mark::Kind::signature) sop.disahkan_oleh.tanda_tangan = true;
        }
}

std::vector<LegendEntry> legend_of(const std::vector<PageReading>& pages, const std::vector<std::size_t>& indices)
{
    std::vector<LegendEntry> legend;
    for (const auto i : indices) legend.insert(legend.end(), pages[i].legend.begin(), pages[i].legend.end());
    return legend;
}

bool is_black(const PageReading& page)
{
    return std::any_of(page.findings.begin(), page.findings.end(),
                       [](const Finding& finding) { return finding.code == kBlackPage; });
}

/// What the binder takes over of its pages as they are.
void take_pages(Binder& binder, const std::vector<PageReading>& pages, const std::vector<PageAnalysis>& analyses)
{
    for (std::size_t i = 0; i < pages.size(); ++i) {
        Page page = pages[i].page;
        // Black is not blank: nobody knows what is under it.
        page.kind = analyses[i].kind == PageKind::blank && is_black(pages[i]) ? PageKind::unknown : analyses[i].kind;
        page.confidence = analyses[i].confidence;
        binder.pages.push_back(std::move(page));
        for (Finding finding : pages[i].findings) {
            finding.pointer = "/pages/" + std::to_string(i) + finding.pointer;
            binder.findings.push_back(std::move(finding));
        }
    }
}

/// The SOP of a group of pages, the `index`-th of its binder.
Sop join_sop(std::size_t index, const std::vector<PageReading>& pages, const std::vector<PageAnalysis>& analyses,
             const std::vector<std::size_t>& group, const WordCounts& words, BinderEvidence& evidence)
{
    Sop sop;
    sop.id = sop_id(index);
    for (const auto i : group)
        if (analyses[i].title_sheet) sop.sampul = read_title_sheet(pages[i]);
    read_identity_pages(sop, analyses, group);
    for (const auto i : group) sop.pages.push_back(pages[i].page.page);
    auto tables = flow_tables(pages, analyses, group);
    // Before steps are joined: a word is torn within one cell.
    join_torn_words(tables, Dictionary::standard(), words);
    auto flow = join_flow(pages, tables, join_steps(sop, tables));
    sop.alur = std::move(flow.alur);
    const std::string pointer = "/sops/" + std::to_string(index);
    // Kinds of symbols must be settled before the flow is weighed.
    follow_convention(sop, legend_of(pages, group), pointer);
    auto rests_on = weigh_flow(sop, flow.lines, pointer);
    std::move(rests_on.begin(), rests_on.end(), std::back_inserter(evidence.flow));
    note_marks(sop, pages, group);
    return sop;
}

/// Pages and SOPs. A page's reading, which takes more than what becomes of it, goes as soon as its SOP is joined.
Binder join_pages_to_sops(std::vector<PageReading> pages, BinderEvidence& evidence)
{
    Binder binder;
    auto analyses = analyse_pages(pages);
    const auto words = words_on(pages);
    take_pages(binder, pages, analyses);
    for (const auto& group : group_pages(analyses)) {
        binder.sops.push_back(join_sop(binder.sops.size(), pages, analyses, group, words, evidence));
        for (const auto i : group) {
            binder.pages[i].sop = binder.sops.back().id;
            pages[i] = {};
            analyses[i] = {};
        }
    }
    return binder;
}

}  // namespace

Binder read_binder(std::vector<PageReading> pages, const MarkSettings& review, BinderEvidence* evidence)
{
    BinderEvidence rests_on;
    Binder binder = join_pages_to_sops(std::move(pages), rests_on);
    // Over the whole binder: its SOPs are signed by few people and written with the same words.
    agree_on_signers(binder.sops);
    suggest_usual_texts(binder);
    rests_on.values = weigh_values(binder, review);
    if (evidence) *evidence = std::move(rests_on);
    for (auto& sop : binder.sops) part_shared_places(sop);
    check_binder(binder);
    return binder;
}

}  // namespace alihsop
