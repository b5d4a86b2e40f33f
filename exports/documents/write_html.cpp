// The SOP typeset anew: title sheet, identity form, flow table, each where the binder has something to show.
// What the drawing cannot hold is told by the flow graph; a step without a symbol is no loss here, as its row
// is there.
#include "exports/documents/write_html.h"

#include <pugixml.hpp>

#include "exports/documents/html_flow.h"
#include "exports/documents/html_identity.h"
#include "exports/documents/html_page.h"
#include "exports/flow_losses.h"
#include "exports/plain_text.h"

namespace alihsop {
namespace {

void add_cover(pugi::xml_node& body, const Sampul& sheet)
{
    auto page = add_element(body, "section", "page portrait");
    auto table = add_element(page, "table", "identity");
    const std::pair<const char*, std::string> lines[] = {
        {"Judul SOP", text_of(sheet.judul_sop)},
        {"Penanggung jawab produk", text_of(sheet.penanggung_jawab_produk)},
        {"Penanggung jawab pelaksanaan kegiatan", text_of(sheet.penanggung_jawab_kegiatan)},
        {"Ruang lingkup", text_of(sheet.ruang_lingkup)}};
    for (const auto& [label, text] : lines) {
        auto row = table.append_child("tr");
        add_element(row, "td", "label", label);
        add_element(row, "td", "", text);
    }
}

bool has_identity(const Sop& sop)
{
    return sop.nama_sop || sop.nomor_sop || !sop.dasar_hukum.empty() || !sop.langkah.empty();
}

}  // namespace

Export write_html(const ExportRequest& request)
{
    Export result;
    for (const auto i : request.sops) {
        const auto& sop = request.binder.sops[i];
        const auto graph = build_flow_graph(sop);
        // The row of a step without a symbol shows it as it is.
        report_loose_ends(graph, sop, pointer_to_sop(i), result.losses);
        pugi::xml_document document;
        auto body = begin_html(document, title_of(sop));
        if (sop.sampul) add_cover(body, *sop.sampul);
        if (has_identity(sop)) add_identity_form(body, sop);
        add_flow_pages(body, sop, graph);
        result.files.push_back({file_stem_of(sop) + ".html", write_html_text(document)});
    }
    return result;
}

}  // namespace alihsop
