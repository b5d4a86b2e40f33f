// Method: one pass over a binder's values, symbols, arrows and findings. Pages are put in order by trouble: one
// point for each doubt, and weights for ink that nothing explains and for pages that could not be read. The
// weights are set by hand; they order pages for a look and decide nothing.
#include "exports/documents/report_figures.h"

#include <algorithm>

#include "exports/sop_values.h"
#include "models/binder_totals.h"

namespace alihsop {
namespace {

constexpr double kWorthOfInk = 200;     // doubts that a page without any explained ink is worth
constexpr double kWorthOfError = 1000;  // and one that could not be read
constexpr int kTenths = 10;

void add_findings(BinderFigures& figures, const std::vector<Finding>& findings)
{
    for (const auto& finding : findings) {
        auto& check = figures.checks[finding.code];
        if (check.count++ == 0) check.severity = finding.severity, check.example = finding;
    }
}

void add_values(BinderFigures& figures, const Sop& sop, std::map<int, int>& doubts)
{
    visit_values(sop, [&](const Value& value, const std::string& label, const std::string&) {
        ++figures.values;
        // A confidence of 1 belongs to the last tenth.
        const int tenth = std::clamp(static_cast<int>(value.confidence * kTenths), 0, kTenths - 1);
        ++figures.confidences[static_cast<std::size_t>(tenth)];
        if (!value.review) return;
        ++doubts[value.page];
        for (const auto& reason : value.reasons) ++figures.reasons[reason];
        figures.review.push_back({sop.id, label, value.text, value.reasons, value.page, value.confidence});
    });
    for (const auto& symbol : sop.alur.simbol) doubts[symbol.page] += symbol.review ? 1 : 0;
    for (const auto& arrow : sop.alur.panah) doubts[arrow.page] += arrow.review ? 1 : 0;
}

std::string text_of(const std::optional<Value>& value) { return value ? value->text : std::string(); }

SopFigures figures_of_sop(const Sop& sop)
{
    SopFigures figures{sop.id, text_of(sop.nomor_sop), text_of(sop.nama_sop), sop.pages};
    if (figures.nama.empty() && sop.sampul) figures.nama = text_of(sop.sampul->judul_sop);
    visit_values(sop, [&](const Value& value, const std::string&, const std::string&) {
        figures.to_review += value.review ? 1 : 0;
    });
    for (const auto& symbol : sop.alur.simbol) figures.to_review += symbol.review ? 1 : 0;
    for (const auto& arrow : sop.alur.panah) figures.to_review += arrow.review ? 1 : 0;
    for (const auto& finding : sop.findings) {
        figures.errors += finding.severity == Finding::Severity::error ? 1 : 0;
        figures.warnings += finding.severity == Finding::Severity::warning ? 1 : 0;
    }
    return figures;
}

}  // namespace

double PageFigures::trouble() const
{
    return to_review + kWorthOfInk * unexplained + (error.empty() ? 0 : kWorthOfError);
}

BinderFigures figures_of(const Binder& binder, const std::string& name)
{
    BinderFigures figures;
    figures.name = name;
    figures.confidences.assign(kTenths, 0);
    std::map<int, int> doubts;
    add_findings(figures, binder.findings);
    for (const auto& sop : binder.sops) {
        add_values(figures, sop, doubts);
        add_findings(figures, sop.findings);
        figures.each_sop.push_back(figures_of_sop(sop));
    }
    const auto totals = totals_of(binder);
    figures.sops = totals.sops, figures.steps = totals.steps, figures.to_review = totals.to_review,
    figures.errors = totals.errors;
    double explained = 0;
    for (const auto& page : binder.pages) {
        explained += page.ink.explained;
        figures.pages.push_back(
            {page.page, doubts[page.page], 1 - page.ink.explained, page.error ? page.error->code : ""});
    }
    if (!binder.pages.empty()) figures.ink_explained = explained / static_cast<double>(binder.pages.size());
    return figures;
}

}  // namespace alihsop
