// A sheet for whoever compares reading and paper with the eye: the scan's picture with a frame around each
// value, and beside it what was read there. Frames are an SVG in the page's own pixels, so they lie right at
// any size.
#include "exports/documents/write_proof.h"

#include <algorithm>
#include <array>
#include <pugixml.hpp>
#include <string_view>
#include <utility>

#include "exports/documents/html_flow.h"
#include "exports/documents/html_identity.h"
#include "exports/documents/html_page.h"
#include "exports/documents/page_pictures.h"
#include "exports/flow_losses.h"
#include "exports/plain_text.h"
#include "exports/reason_words.h"
#include "exports/sop_values.h"
#include "exports/words/read_words.h"
#include "exports/xml_text.h"

namespace alihsop {
namespace {

// No & < > in it: see html_page.cpp.
constexpr const char* kStyle = R"(
.proof { display: flex; gap: 6mm; padding: 6mm; align-items: flex-start; border-bottom: 0.5mm solid #888; )"
                               R"(break-after: page }
.scan { position: relative; width: 130mm; flex: none }
.scan img, .scan svg { width: 100%; display: block }
.scan svg { position: absolute; left: 0; top: 0; height: 100% }
.scan rect { fill: none; stroke: #9aa4b0; stroke-width: 3 }
.scan rect.doubt { stroke: #d0021b; stroke-width: 6; fill: #d0021b; fill-opacity: 0.08 }
.scan rect.corrected { stroke: #0b57d0; stroke-width: 6 }
.values { font-size: 8pt; width: 150mm }
.values td.doubt { background: #fde3e1 }
.values td.corrected { background: #dce9fd }
)";

struct Placed {
    const Value* value;
    std::string label;
};

const char* class_of(const Value& value)
{
    return value.review ? "doubt" : value.origin == TextOrigin::correction ? "corrected" : "";
}

void add_scan(pugi::xml_node& parent, const Page& page, const std::string& picture, const std::vector<Placed>& values)
{
    auto scan = add_element(parent, "div", "scan");
    if (!picture.empty()) {
        auto image = scan.append_child("img");
        image.append_attribute("src") = ("data:image/webp;base64," + base64_of(picture)).c_str();
        image.append_attribute("alt") = ("Halaman " + std::to_string(page.page)).c_str();
    }
    auto svg = scan.append_child("svg");
    // The page's own size as the drawing's: boxes go in as they are.
    svg.append_attribute("viewBox") = ("0 0 " + std::to_string(page.width) + " " + std::to_string(page.height)).c_str();
    for (const auto& placed : values) {
        const auto& box = placed.value->box;
        if (box.empty()) continue;
        auto rectangle = svg.append_child("rect");
        if (const auto* style = class_of(*placed.value); *style != '\0') rectangle.append_attribute("class") = style;
        rectangle.append_attribute("x") = box.x;
        rectangle.append_attribute("y") = box.y;
        rectangle.append_attribute("width") = box.width;
        rectangle.append_attribute("height") = box.height;
        // A browser shows it when the pointer rests on the frame.
        rectangle.append_child("title").text() = xml_text(placed.label + ": " + placed.value->text).c_str();
    }
}

void add_values(pugi::xml_node& parent, const Page& page, const std::vector<Placed>& values)
{
    auto column = parent.append_child("div");
    add_element(column, "h2", "", "Halaman " + std::to_string(page.page));
    auto table = add_element(column, "table", "values");
    for (const auto& placed : values) {
        auto row = table.append_child("tr");
        add_element(row, "td", "label", placed.label);
        add_element(row, "td", class_of(*placed.value), placed.value->text);
        std::string note;
        for (const auto& reason : placed.value->reasons)
            note += (note.empty() ? "" : ", ") + std::string(reason_words(reason).indonesian);
        // What the machine had read, beside what somebody made of it.
        if (placed.value->was) note += (note.empty() ? "terbaca: " : "; terbaca: ") + *placed.value->was;
        add_element(row, "td", class_of(*placed.value), note);
    }
}

/// Gives the picture's loss when it is not there.
void add_pages(pugi::xml_node& body, const ExportRequest& request, const Sop& sop, const std::string& pointer,
               LossReport& losses)
{
    for (const int number : sop.pages) {
        const auto* page = find_page(request.binder, number);
        if (page == nullptr) continue;
        std::vector<Placed> values;
        visit_values(sop, [&](const Value& value, const std::string& label, const std::string& /*pointer*/) {
            if (value.page == number) values.push_back({&value, label});
        });
        const auto picture = read_page_picture(request.folder, number);
        if (picture.empty())
            losses.push_back({LossKind::dropped, "picture-missing", pointer + "/pages", std::to_string(number)});
        auto proof = add_element(body, "section", "proof");
        add_scan(proof, *page, picture, values);
        add_values(proof, *page, values);
    }
}

}  // namespace

Export write_proof(const ExportRequest& request)
{
    Export result;
    for (const auto i : request.sops) {
        const auto& sop = request.binder.sops[i];
        const auto pointer = pointer_to_sop(i);
        const auto graph = build_flow_graph(sop);
        report_undrawn_steps(graph, sop, pointer, result.losses);
        report_loose_ends(graph, sop, pointer, result.losses);
        pugi::xml_document document;
        auto body = begin_html(document, title_of(sop), kStyle);
        add_pages(body, request, sop, pointer, result.losses);
        // And behind the pages the SOP typeset anew, as a reader of the proof wants to see what all of it
        // makes.
        add_identity_form(body, sop);
        add_flow_pages(body, sop, graph);
        result.files.push_back({file_stem_of(sop) + ".html", write_html_text(document)});
    }
    return result;
}

}  // namespace alihsop
