// Three tables for spreadsheets and databases, joined by binder and id. Texts and their derived forms stand
// side by side, as a reader wants the one and a program the other; lists are lines within a cell. Nothing of an
// SOP is left out but places and confidences.
#include "exports/feeds/write_csv.h"

#include "exports/feeds/csv_table.h"
#include "exports/flow_losses.h"
#include "exports/plain_text.h"

namespace alihsop {
namespace {

using Cells = std::vector<std::string>;

// The headings are the words of the form, as in the JSON, so that docs/sop-json.md explains both.
const Cells kSopHeadings = {"bundel",
                            "id",
                            "halaman",
                            "instansi",
                            "nomor_sop",
                            "nama_sop",
                            "tanggal_pembuatan",
                            "tanggal_pembuatan_iso",
                            "tanggal_revisi",
                            "tanggal_revisi_iso",
                            "tanggal_efektif",
                            "tanggal_efektif_iso",
                            "jabatan",
                            "nama",
                            "pangkat",
                            "nip",
                            "tanda_tangan",
                            "cap",
                            "dasar_hukum",
                            "kualifikasi_pelaksana",
                            "keterkaitan",
                            "peralatan_perlengkapan",
                            "peringatan",
                            "pencatatan_pendataan",
                            "lain",
                            "bagian",
                            "pelaksana",
                            "sampul_judul_sop",
                            "sampul_penanggung_jawab_produk",
                            "sampul_penanggung_jawab_kegiatan",
                            "sampul_ruang_lingkup"};
const Cells kStepHeadings = {"bundel",           "sop",        "nomor_sop", "bagian",      "id",    "no",
                             "kegiatan",         "pelaksana",  "simbol",    "kelengkapan", "waktu", "waktu_iso",
                             "waktu_iso_sampai", "hari_kerja", "output",    "keterangan",  "lain",  "halaman"};
const Cells kFlowHeadings = {"bundel",     "sop",          "dari_langkah", "dari_pelaksana", "dari_simbol",
                             "ke_langkah", "ke_pelaksana", "ke_simbol",    "label"};

// Nothing where the reading could not decide: "tidak" would be a claim.
std::string yes_no(const std::optional<bool>& value) { return !value ? "" : *value ? "ya" : "tidak"; }

std::string pages_of(const Sop& sop)
{
    std::string pages;
    for (const int page : sop.pages) pages += (pages.empty() ? "" : " ") + std::to_string(page);
    return pages;
}

// As printed, and as a date where it could be derived; both, as a slip of the pen is seen only in the first.
void add_date(Cells& row, const std::optional<DateValue>& date)
{
    row.push_back(text_of(date));
    row.push_back(date && date->date ? *date->date : "");
}

std::string other_blocks(const Sop& sop)
{
    std::string lines;
    for (const auto& block : sop.lain)
        lines += (lines.empty() ? "" : "\n") + block.judul.text + ": " + joined_text(block.isi, "\n");
    return lines;
}

template <class Item, class Text>
std::string lines_of(const std::vector<Item>& items, Text text)
{
    std::string lines;
    for (const auto& item : items) lines += (lines.empty() ? "" : "\n") + text(item);
    return lines;
}

Cells sop_row(const std::string& binder, const Sop& sop)
{
    Cells row = {
        binder, sop.id, pages_of(sop), joined_text(sop.instansi, "\n"), text_of(sop.nomor_sop), text_of(sop.nama_sop)};
    for (const auto* date : {&sop.tanggal_pembuatan, &sop.tanggal_revisi, &sop.tanggal_efektif}) add_date(row, *date);
    const auto& signer = sop.disahkan_oleh;
    row.insert(row.end(), {text_of(signer.jabatan), text_of(signer.nama), text_of(signer.pangkat), text_of(signer.nip),
                           yes_no(signer.tanda_tangan), yes_no(signer.cap), joined_text(sop.dasar_hukum, "\n")});
    for (const auto* list : {&sop.kualifikasi_pelaksana, &sop.keterkaitan, &sop.peralatan_perlengkapan, &sop.peringatan,
                             &sop.pencatatan_pendataan})
        row.push_back(joined_text(*list, "\n"));
    row.push_back(other_blocks(sop));
    row.push_back(lines_of(sop.bagian, [](const auto& part) { return text_of(part.judul); }));
    row.push_back(lines_of(sop.pelaksana, actor_text));
    const auto sheet = sop.sampul.value_or(Sampul{});
    row.insert(row.end(), {text_of(sheet.judul_sop), text_of(sheet.penanggung_jawab_produk),
                           text_of(sheet.penanggung_jawab_kegiatan), text_of(sheet.ruang_lingkup)});
    return row;
}

std::string actors_of(const Sop& sop, const FlowNode& node)
{
    std::string names;
    for (const auto actor : node.pelaksana) names += (names.empty() ? "" : "\n") + actor_text(sop.pelaksana[actor]);
    return names;
}

std::string step_id(const Sop& sop, const FlowNode& node) { return node.langkah ? sop.langkah[*node.langkah].id : ""; }

/// A step's actors and symbols, a line a symbol.
void add_symbols(Cells& row, const Sop& sop, const FlowGraph& graph, std::size_t step)
{
    std::string actors;
    std::string kinds;
    // Actors and kinds line by line, so that the n-th line of both is one symbol.
    for (const auto& node : graph.nodes) {
        if (node.langkah != step || !node.drawn) continue;
        actors += (kinds.empty() ? "" : "\n") + actors_of(sop, node);
        kinds += (kinds.empty() ? "" : "\n") + std::string(name_of(node.jenis));
    }
    row.push_back(actors);
    row.push_back(kinds);
}

Cells step_row(const std::string& binder, const Sop& sop, const FlowGraph& graph, std::size_t step)
{
    const auto& langkah = sop.langkah[step];
    const auto& time = langkah.mutu_baku.waktu;
    Cells row = {binder,
                 sop.id,
                 text_of(sop.nomor_sop),
                 langkah.bagian,
                 langkah.id,
                 text_of(langkah.no),
                 text_of(langkah.kegiatan)};
    add_symbols(row, sop, graph, step);
    row.insert(row.end(),
               // The time as printed, then from and to in ISO 8601, then whether its days are working days.
               {text_of(langkah.mutu_baku.kelengkapan), text_of(time), time ? time->duration.value_or("") : "",
                // Working days are a property of a time that was understood.
                time ? time->duration_max.value_or("") : "", time && time->duration ? yes_no(time->working_days) : "",
                text_of(langkah.mutu_baku.output), text_of(langkah.keterangan)});
    row.push_back(
        lines_of(langkah.lain, [](const auto& column) { return column.judul.text + ": " + column.isi.text; }));
    row.push_back(langkah.page > 0 ? std::to_string(langkah.page) : "");
    return row;
}

Cells flow_row(const std::string& binder, const Sop& sop, const FlowGraph& graph, const FlowEdge& edge)
{
    const auto& from = graph.nodes[edge.from];
    const auto& to = graph.nodes[edge.to];
    return {binder,
            sop.id,
            step_id(sop, from),
            actors_of(sop, from),
            name_of(from.jenis),
            step_id(sop, to),
            actors_of(sop, to),
            name_of(to.jenis),
            edge.label};
}

}  // namespace

Export write_csv(const ExportRequest& request)
{
    Export result;
    CsvTable sops(kSopHeadings);
    CsvTable steps(kStepHeadings);
    CsvTable flow(kFlowHeadings);
    for (const auto i : request.sops) {
        const auto& sop = request.binder.sops[i];
        const auto pointer = pointer_to_sop(i);
        const auto graph = build_flow_graph(sop);
        report_loose_ends(graph, sop, pointer, result.losses);  // a step without a symbol is whole in its row
        sops.add_row(sop_row(request.name, sop), pointer, result.losses);
        for (std::size_t l = 0; l < sop.langkah.size(); ++l)
            steps.add_row(step_row(request.name, sop, graph, l), pointer + "/langkah/" + std::to_string(l),
                          result.losses);
        for (const auto& edge : graph.edges)
            flow.add_row(flow_row(request.name, sop, graph, edge), pointer + "/alur", result.losses);
    }
    result.files = {{"sop.csv", sops.text()}, {"langkah.csv", steps.text()}, {"alur.csv", flow.text()}};
    return result;
}

}  // namespace alihsop
