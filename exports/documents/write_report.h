#pragma once

#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "exports/documents/report_figures.h"

namespace alihsop {

/// The words of a report, in the reader's language.
struct ReportWords {
    std::string title, binders, binder, pages, page, sops, steps, values, to_review, errors, ink, reasons, checks,
        severity, count, example, worst_pages, confidence, review_list, place, text, why, error, warning, info, nothing,
        more, each_sop, nomor, nama;
    std::function<std::string(const std::string& code)> reason;  ///< a reason for a review
    std::function<std::string(const Finding& finding)> finding;  ///< what a finding says
};

/// A page's picture, small, as WebP; by binder (index) and page.
using Thumbnails = std::map<std::pair<std::size_t, int>, std::string>;

/// The pages in most trouble over all binders, the worst first: index of the binder, page. Pages without any are left
/// out.
std::vector<std::pair<std::size_t, int>> worst_pages(const std::vector<BinderFigures>& binders, std::size_t most);

/// A report on a batch as one HTML page that needs no other file and no network: totals, charts, binders, what to
/// review and why, checks by kind, the worst pages. Names and texts of the paper are escaped; nothing in it can run.
std::string write_report(const std::vector<BinderFigures>& binders, const Thumbnails& pictures,
                         const ReportWords& words);

}  // namespace alihsop
