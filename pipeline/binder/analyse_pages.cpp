// Method: a page's tables are read as flow tables, what is left of it as an identity form, and both results
// with the page's words give its kind. The order matters: rows that belong to a flow table must not be read as
// fields of the form.
#include "pipeline/binder/analyse_pages.h"

#include <algorithm>
#include <cctype>

namespace alihsop {
namespace {

constexpr double kUndecidedConfidence = 0.0;

PageAnalysis analyse(const PageReading& page)
{
    PageAnalysis found;
    if (page.page.error) return found;
    found.flows = read_steps(page);
    std::vector<int> first_flow_row;
    for (const auto& table : page.tables) first_flow_row.push_back(table.rows());
    for (const auto& flow : found.flows) first_flow_row[flow.table] = flow.first_grid_row;
    for (std::size_t i = 0; i < page.tables.size(); ++i) {
        const bool has_header =
            std::any_of(found.flows.begin(), found.flows.end(), [&](const auto& f) { return f.table == i; });
        if (!has_header && may_continue(page.tables[i])) found.continuations.push_back(i);
    }
    found.identity = read_identity(page, first_flow_row);
    const auto kind = read_page_kind(page, found.identity.labels, found.identity.has_head, !found.flows.empty(),
                                     !found.continuations.empty());
    found.kind = kind.kind;
    found.confidence = kind.confidence;
    found.title_sheet = kind.title_sheet;
    // A form's boxes look like rows of a table without a heading.
    if (found.kind == PageKind::identity) found.continuations.clear();
    return found;
}

// A page of plain text after a decree carries it on when it does not begin with a heading of its own.
bool carries_on_decree(const PageReading& page)
{
    if (page.lines.empty()) return false;
    const std::string first = page.lines.front().text();
    const bool numbered =
        std::isdigit(static_cast<unsigned char>(first[0])) || std::islower(static_cast<unsigned char>(first[0]));
    const auto has = [&](const char* word) { return page.page.text.find(word) != std::string::npos; };
    return numbered || has("MEMUTUSKAN") || has("Menetapkan") || has("KESATU") || has("itetapkan di") ||
           has("Tembusan");
}

}  // namespace

std::vector<PageAnalysis> analyse_pages(const std::vector<PageReading>& pages)
{
    std::vector<PageAnalysis> found;
    for (const auto& page : pages) found.push_back(analyse(page));
    for (std::size_t i = 1; i < found.size(); ++i) {
        const bool text = found[i].kind == PageKind::narrative || found[i].kind == PageKind::cover;
        if (text && !found[i].title_sheet && found[i - 1].kind == PageKind::decree && carries_on_decree(pages[i]))
            found[i].kind = PageKind::decree;
    }
    for (std::size_t i = 0; i < found.size(); ++i)
        if (pages[i].page.error) found[i].confidence = kUndecidedConfidence;
    return found;
}

}  // namespace alihsop
