#include "exports/report_figures.h"

#include <algorithm>

#include "exports/sop_values.h"
#include "models/binder_totals.h"

namespace alihsop {
namespace {

constexpr double kWorthOfInk = 200;     // doubts that a page without any explained ink is worth
constexpr double kWorthOfError = 1000;  // and one that could not be read
constexpr int kTenths = 10;

std::string joined(const std::vector<std::string>& words)
{
    std::string text;
    for (const auto& word : words) text += (text.empty() ? "" : ", ") + word;
    return text;
}

void add_findings(BinderFigures& figures, const std::vector<Finding>& findings)
{
    for (const auto& finding : findings) {
        auto& check = figures.checks[finding.code];
        if (check.count++ == 0) check.severity = finding.severity, check.example = finding.message;
    }
}

void add_values(BinderFigures& figures, const Sop& sop, std::map<int, int>& doubts)
{
    visit_values(sop, [&](const Value& value, const std::string& label, const std::string&) {
        ++figures.values;
        const int tenth = std::clamp(static_cast<int>(value.confidence * kTenths), 0, kTenths - 1);
        ++figures.confidences[static_cast<std::size_t>(tenth)];
        if (!value.review) return;
        ++doubts[value.page];
        for (const auto& reason : value.reasons) ++figures.reasons[reason];
        figures.review.push_back({sop.id, label, value.text, joined(value.reasons), value.page,
                                  value.confidence});
    });
    for (const auto& symbol : sop.alur.simbol) doubts[symbol.page] += symbol.review ? 1 : 0;
    for (const auto& arrow : sop.alur.panah) doubts[arrow.page] += arrow.review ? 1 : 0;
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
    }
    const auto totals = totals_of(binder);
    figures.sops = totals.sops, figures.steps = totals.steps, figures.to_review = totals.to_review, figures.errors = totals.errors;
    double explained = 0;
    for (const auto& page : binder.pages) {
        explained += page.ink.explained;
        figures.pages.push_back({page.page, doubts[page.page], 1 - page.ink.explained, page.error ? page.error->code : ""});
    }
    if (!binder.pages.empty()) figures.ink_explained = explained / static_cast<double>(binder.pages.size());
    return figures;
}

}  // namespace alihsop
