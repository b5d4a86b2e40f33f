// A report on a whole batch as one page: figures first, then what to look at. Charts are tables with bars of
// CSS, so that they need no script and can be copied as numbers. Lists end at a thousand places and say how
// many more there are, as a browser is no database.
#include "exports/documents/write_report.h"

#include <algorithm>
#include <cmath>
#include <pugixml.hpp>

#include "exports/documents/html_page.h"
#include "exports/documents/page_pictures.h"
#include "exports/xml_text.h"

namespace alihsop {
namespace {

constexpr std::size_t kMostPlaces = 1000;  // values told one by one; beyond them only how many more

constexpr const char* kStyle = R"(
body { max-width: 1100px; margin: 24px auto; padding: 0 16px; font-size: 14px; line-height: 1.45; color: #1c2733 }
h1 { font-size: 24px; margin: 0 0 16px } h2 { font-size: 17px; margin: 32px 0 8px }
table { width: 100%; table-layout: auto; font-size: 13px }
td, th { border: 0; border-bottom: 1px solid #d5dce3; padding: 5px 8px; overflow-wrap: break-word }
th { color: #51606e; font-weight: 600; white-space: nowrap }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums }
.totals { display: flex; flex-wrap: wrap; gap: 12px } )"
                               R"(.totals div { background: #eef2f6; border-radius: 6px; padding: 10px 16px }
.totals b { display: block; font-size: 22px }
.bar { background: #2f6f9f; height: 12px; border-radius: 2px; min-width: 1px } .chart td { border: 0; padding: 2px 8px }
.error { color: #b3261e } .warning { color: #8a5a00 } .info { color: #51606e }
.pages { display: grid; grid-template-columns: repeat(auto-fill, minmax(200px, 1fr)); gap: 14px }
figure { margin: 0; border: 1px solid #d5dce3; padding: 6px } figure img { width: 100%; display: block }
figcaption { font-size: 12px; padding-top: 4px }
)";

std::string number(long value) { return std::to_string(value); }

/// "3–5, 7".
// Runs of pages, as people write them.
std::string range_of(const std::vector<int>& pages)
{
    std::string text;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        std::size_t last = i;
        while (last + 1 < pages.size() && pages[last + 1] == pages[last] + 1) ++last;
        text += (text.empty() ? "" : ", ") + number(pages[i]) + (last > i ? "–" + number(pages[last]) : "");
        i = last;
    }
    return text;
}

std::string per_cent(double share)
{
    char text[16];
    std::snprintf(text, sizeof text, "%.1f %%", 100 * share);
    return text;
}

pugi::xml_node add(pugi::xml_node& parent, const char* name, const std::string& text = {}, const char* kind = nullptr)
{
    auto node = parent.append_child(name);
    if (kind) node.append_attribute("class") = kind;
    if (!text.empty()) node.text() = xml_text(text).c_str();
    return node;
}

/// A table's cell; `kind` is its class of style.
struct ReportCell {
    std::string text;
    const char* kind = nullptr;
};

void add_row(pugi::xml_node& table, const char* cell, const std::vector<ReportCell>& cells)
{
    auto row = table.append_child("tr");
    for (const auto& [text, kind] : cells) add(row, cell, text, kind);
}

/// A bar for each line, as long as its share of the longest.
void add_chart(pugi::xml_node& body, const std::vector<std::pair<std::string, long>>& lines)
{
    long most = 1;
    for (const auto& line : lines) most = std::max(most, line.second);
    auto table = add(body, "table", {}, "chart");
    for (const auto& [label, count] : lines) {
        auto row = table.append_child("tr");
        add(row, "td", label).append_attribute("style") = "width: 220px";
        auto bar = row.append_child("td");
        // The longest bar fills its cell, whatever it counts; the number stands beside it.
        const auto width = std::lround(100.0 * static_cast<double>(count) / static_cast<double>(most));
        add(bar, "div", {}, "bar").append_attribute("style") = ("width: " + number(width) + "%").c_str();
        add(row, "td", number(count), "number").append_attribute("style") = "width: 80px";
    }
}

/// One part of the page a function, in the order of the page: how much, how sure, why not, where.
class Report {
public:
    Report(const std::vector<BinderFigures>& binders, const Thumbnails& pictures, const ReportWords& words)
        : binders_(binders), pictures_(pictures), words_(words)
    {
    }

    std::string write()
    {
        pugi::xml_document document;
        body_ = begin_html(document, words_.title, kStyle);
        add(body_, "h1", words_.title);
        totals();
        binders();
        sops();
        confidences();
        reasons();
        checks();
        worst();
        review_list();
        return write_html_text(document);
    }

private:
    template <class Figure>
    [[nodiscard]] long sum(Figure figure) const
    {
        long total = 0;
        for (const auto& binder : binders_) total += static_cast<long>(figure(binder));
        return total;
    }

    void totals()
    {
        auto line = add(body_, "div", {}, "totals");
        const auto tell = [&](const std::string& label, long value) {
            auto box = line.append_child("div");
            add(box, "b", number(value));
            box.append_child(pugi::node_pcdata).set_value(xml_text(label).c_str());
        };
        tell(words_.binders, static_cast<long>(binders_.size()));
        tell(words_.pages, sum([](const auto& b) { return b.pages.size(); }));
        tell(words_.sops, sum([](const auto& b) { return b.sops; }));
        tell(words_.steps, sum([](const auto& b) { return b.steps; }));
        tell(words_.values, sum([](const auto& b) { return b.values; }));
        tell(words_.to_review, sum([](const auto& b) { return b.to_review; }));
        tell(words_.errors, sum([](const auto& b) { return b.errors; }));
    }

    void binders()
    {
        add(body_, "h2", words_.binders);
        auto table = add(body_, "table");
        add_row(table, "th",
                {{words_.binder},
                 {words_.pages, "number"},
                 {words_.sops, "number"},
                 {words_.steps, "number"},
                 {words_.values, "number"},
                 {words_.to_review, "number"},
                 {words_.errors, "number"},
                 {words_.ink, "number"}});
        for (const auto& b : binders_)
            add_row(table, "td",
                    {{b.name},
                     {number(static_cast<long>(b.pages.size())), "number"},
                     {number(b.sops), "number"},
                     {number(b.steps), "number"},
                     {number(b.values), "number"},
                     {number(b.to_review), "number"},
                     {number(b.errors), "number"},
                     {per_cent(b.ink_explained), "number"}});
    }

    void sops()
    {
        add(body_, "h2", words_.each_sop);
        auto table = add(body_, "table");
        add_row(table, "th",
                {{words_.binder},
                 {words_.nomor},
                 {words_.nama},
                 {words_.pages},
                 {words_.to_review, "number"},
                 {words_.error, "number"},
                 {words_.warning, "number"}});
        std::size_t all = 0;
        for (const auto& b : binders_)
            for (const auto& sop : b.each_sop) {
                if (++all > kMostPlaces) continue;
                add_row(table, "td",
                        {{b.name},
                         {sop.nomor},
                         {sop.nama.empty() ? sop.id : sop.nama},
                         {range_of(sop.pages)},
                         {number(sop.to_review), "number"},
                         {number(sop.errors), "number"},
                         {number(sop.warnings), "number"}});
            }
        if (all > kMostPlaces) add(body_, "p", words_.more + " " + number(static_cast<long>(all - kMostPlaces)));
    }

    // Ten bars: a reader sees whether doubt is spread or lies in a few values.
    void confidences()
    {
        add(body_, "h2", words_.confidence);
        std::vector<std::pair<std::string, long>> lines;
        // From the surest down.
        for (std::size_t tenth = 10; tenth-- > 0;)
            lines.emplace_back(
                number(static_cast<long>(tenth * 10)) + "–" + number(static_cast<long>(tenth * 10 + 10)) + " %",
                sum([&](const auto& b) { return b.confidences[tenth]; }));
        add_chart(body_, lines);
    }

    // By the reasons' words and not their codes: what reads alike is counted together.
    void reasons()
    {
        add(body_, "h2", words_.reasons);
        std::map<std::string, long> all;
        for (const auto& binder : binders_)
            for (const auto& [reason, count] : binder.reasons) all[words_.reason(reason)] += count;
        if (all.empty())
            add(body_, "p", words_.nothing);
        else
            add_chart(body_, {all.begin(), all.end()});
    }

    // One line a code over all binders, with one of its findings as an example.
    void checks()
    {
        add(body_, "h2", words_.checks);
        std::map<std::string, BinderFigures::Check> all;
        for (const auto& binder : binders_)
            for (const auto& [code, check] : binder.checks) {
                auto& told = all[code];
                if (told.count == 0)
                    told = check;
                else
                    told.count += check.count;
            }
        if (all.empty()) return void(add(body_, "p", words_.nothing));
        std::vector<std::pair<std::string, BinderFigures::Check>> order(all.begin(), all.end());
        // Gravest first, then the most frequent; by code where both are equal, as the map had them.
        std::stable_sort(order.begin(), order.end(), [](const auto& a, const auto& b) {
            return std::pair(a.second.severity, -a.second.count) < std::pair(b.second.severity, -b.second.count);
        });
        auto table = add(body_, "table");
        add_row(table, "th", {{words_.severity}, {words_.why}, {words_.count, "number"}, {words_.example}});
        for (const auto& [code, check] : order) {
            const auto [word, kind] = severity_word(check.severity);
            add_row(table, "td",
                    {{word, kind}, {code}, {number(check.count), "number"}, {words_.finding(check.example)}});
        }
    }

    [[nodiscard]] ReportCell severity_word(Finding::Severity severity) const
    {
        if (severity == Finding::Severity::error) return {words_.error, "error"};
        if (severity == Finding::Severity::warning) return {words_.warning, "warning"};
        return {words_.info, "info"};
    }

    // As many pages as there are pictures; one whose picture could not be read leaves its place empty.
    void worst()
    {
        add(body_, "h2", words_.worst_pages);
        if (pictures_.empty()) return void(add(body_, "p", words_.nothing));
        auto grid = add(body_, "div", {}, "pages");
        for (const auto& [binder, page] : worst_pages(binders_, pictures_.size())) {
            const auto picture = pictures_.find({binder, page});
            if (picture == pictures_.end()) continue;
            const auto& pages = binders_[binder].pages;
            const auto figures =
                std::find_if(pages.begin(), pages.end(), [n = page](const auto& p) { return p.page == n; });
            auto figure = grid.append_child("figure");
            auto image = figure.append_child("img");
            image.append_attribute("src") = ("data:image/webp;base64," + base64_of(picture->second)).c_str();
            image.append_attribute("alt") = "";
            add(figure, "figcaption",
                binders_[binder].name + ", " + words_.page + " " + number(page) + ": " + words_.to_review + " " +
                    number(figures->to_review) + ", " + words_.ink + " " + per_cent(1 - figures->unexplained) +
                    (figures->error.empty() ? "" : ", " + figures->error));
        }
    }

    // Every value for review with its place: a list to work through beside the paper.
    void review_list()
    {
        add(body_, "h2", words_.review_list);
        auto table = add(body_, "table");
        add_row(table, "th",
                {{words_.binder},
                 {words_.page, "number"},
                 {words_.place},
                 {words_.text},
                 {words_.confidence, "number"},
                 {words_.why}});
        std::size_t told = 0, all = 0;
        for (const auto& binder : binders_)
            for (const auto& place : binder.review) {
                if (++all > kMostPlaces) continue;
                ++told;
                std::string why;
                for (const auto& reason : place.reasons) why += (why.empty() ? "" : ", ") + words_.reason(reason);
                add_row(table, "td",
                        {{binder.name},
                         {number(place.page), "number"},
                         {place.sop + " " + place.label},
                         {place.text},
                         {per_cent(place.confidence), "number"},
                         {why}});
            }
        if (all > told) add(body_, "p", words_.more + " " + number(static_cast<long>(all - told)));
    }

    const std::vector<BinderFigures>& binders_;
    const Thumbnails& pictures_;
    const ReportWords& words_;
    pugi::xml_node body_;
};

}  // namespace

std::vector<std::pair<std::size_t, int>> worst_pages(const std::vector<BinderFigures>& binders, std::size_t most)
{
    std::vector<std::pair<double, std::pair<std::size_t, int>>> pages;
    for (std::size_t b = 0; b < binders.size(); ++b)
        for (const auto& page : binders[b].pages)
            // Negative, so that the worst come first, and equal ones by binder and page.
            if (page.trouble() > 0) pages.push_back({-page.trouble(), {b, page.page}});
    std::sort(pages.begin(), pages.end());
    std::vector<std::pair<std::size_t, int>> worst;
    for (std::size_t i = 0; i < pages.size() && i < most; ++i) worst.push_back(pages[i].second);
    return worst;
}

std::string write_report(const std::vector<BinderFigures>& binders, const Thumbnails& pictures,
                         const ReportWords& words)
{
    return Report(binders, pictures, words).write();
}

}  // namespace alihsop
