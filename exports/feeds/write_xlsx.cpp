// A workbook for people: the form's look as far as cells allow, with symbols as signs in the actors' columns
// and the ways as a table below. Sheets are named by the SOP's number in the binder, as its name may be long,
// hold forbidden signs, or come twice.
#include "exports/feeds/write_xlsx.h"

#include <algorithm>

#include "exports/feeds/workbook.h"
#include "exports/flow_losses.h"
#include "exports/plain_text.h"

namespace alihsop {
namespace {

using Row = std::uint32_t;
using Column = std::uint16_t;

constexpr Column kLabelColumns = 2;  // No and Kegiatan hold the labels of the identity block

// Signs of the usual fonts that look like the form's symbols; all that is neither capsule, box nor diamond is
// one sign.
const char* sign_of(Simbol::Jenis kind)
{
    switch (kind) {
        case Simbol::Jenis::terminator:
            return "⬭";
        case Simbol::Jenis::process:
            return "▭";
        case Simbol::Jenis::decision:
            return "◇";
        default:
            return "▱";
    }
}

// By the place in the binder: a sheet's name may have 31 signs and not all of them, and must be there once.
std::string sheet_name(std::size_t sop) { return "SOP " + std::to_string(sop + 1); }

/// The headings of further columns, in the order in which the steps bring them up.
std::vector<std::string> further_columns(const Sop& sop)
{
    std::vector<std::string> headings;
    for (const auto& step : sop.langkah)
        for (const auto& column : step.lain)
            if (std::find(headings.begin(), headings.end(), column.judul.text) == headings.end())
                headings.push_back(column.judul.text);
    return headings;
}

class SopSheet {
public:
    SopSheet(const Sop& sop, const FlowGraph& graph, std::size_t index)
        : sop_(sop), graph_(graph), further_(further_columns(sop))
    {
        sheet_.name = sheet_name(index);
        // Widths in characters, set by hand: number and activity, an actor each, the four columns of the
        // standards and remarks.
        sheet_.column_widths = {7, 45};
        sheet_.column_widths.insert(sheet_.column_widths.end(), sop.pelaksana.size(), 13);
        sheet_.column_widths.insert(sheet_.column_widths.end(), {24, 12, 24, 20});
        sheet_.column_widths.insert(sheet_.column_widths.end(), further_.size(), 16);
        last_ = static_cast<Column>(sheet_.column_widths.size() - 1);
    }

    Sheet build()
    {
        put(0, title_of(sop_), CellStyle::title, last_);
        row_ = 2;
        add_identity();
        ++row_;
        add_steps();
        ++row_;
        add_flow();
        return std::move(sheet_);
    }

private:
    void put(Column column, const std::string& text, CellStyle style = CellStyle::plain, Column last = 0)
    {
        sheet_.cells.push_back({row_, column, text, style, last, 0, false, ""});
    }

    // An empty field keeps its line: that the form has it and nothing stands there is news, too.
    void add_line(const std::string& label, const std::string& text)
    {
        put(0, label, CellStyle::label, kLabelColumns - 1);
        put(kLabelColumns, text, CellStyle::plain, last_);
        ++row_;
    }
    template <class V>
    void add_list(const std::string& label, const std::vector<V>& values)
    {
        if (!values.empty()) add_line(label, joined_text(values, "\n"));
    }

    void add_identity()
    {
        add_list("Instansi", sop_.instansi);
        add_line("Nomor SOP", text_of(sop_.nomor_sop));
        add_line("Nama SOP", text_of(sop_.nama_sop));
        add_line("Tanggal pembuatan", text_of(sop_.tanggal_pembuatan));
        add_line("Tanggal revisi", text_of(sop_.tanggal_revisi));
        add_line("Tanggal efektif", text_of(sop_.tanggal_efektif));
        const auto& signer = sop_.disahkan_oleh;
        std::string lines;
        for (const auto& text : {text_of(signer.jabatan), text_of(signer.nama), text_of(signer.pangkat)})
            if (!text.empty()) lines += (lines.empty() ? "" : "\n") + text;
        if (const auto nip = text_of(signer.nip); !nip.empty()) lines += (lines.empty() ? "NIP " : "\nNIP ") + nip;
        add_line("Disahkan oleh", lines);
        add_list("Dasar hukum", sop_.dasar_hukum);
        add_list("Kualifikasi pelaksana", sop_.kualifikasi_pelaksana);
        add_list("Keterkaitan", sop_.keterkaitan);
        add_list("Peralatan/perlengkapan", sop_.peralatan_perlengkapan);
        add_list("Peringatan", sop_.peringatan);
        add_list("Pencatatan dan pendataan", sop_.pencatatan_pendataan);
        for (const auto& block : sop_.lain) add_list(block.judul.text, block.isi);
        if (sop_.sampul) add_cover(*sop_.sampul);
    }

    void add_cover(const Sampul& sheet)
    {
        add_line("Sampul: judul SOP", text_of(sheet.judul_sop));
        add_line("Sampul: penanggung jawab produk", text_of(sheet.penanggung_jawab_produk));
        add_line("Sampul: penanggung jawab kegiatan", text_of(sheet.penanggung_jawab_kegiatan));
        add_line("Sampul: ruang lingkup", text_of(sheet.ruang_lingkup));
    }

    void add_steps()
    {
        std::vector<std::string> headings = {"No", "Kegiatan"};
        for (const auto& actor : sop_.pelaksana) headings.push_back(actor_text(actor));
        headings.insert(headings.end(), {"Kelengkapan", "Waktu", "Output", "Keterangan"});
        headings.insert(headings.end(), further_.begin(), further_.end());
        for (Column c = 0; c < headings.size(); ++c) put(c, headings[c], CellStyle::heading);
        ++row_;
        std::string part;
        for (std::size_t l = 0; l < sop_.langkah.size(); ++l) {
            // A heading only where there are several procedures: one has the sheet to itself.
            if (sop_.bagian.size() > 1 && sop_.langkah[l].bagian != part) add_part(part = sop_.langkah[l].bagian);
            add_step(l);
        }
    }

    void add_part(const std::string& id)
    {
        for (const auto& part : sop_.bagian)
            if (part.id == id) put(0, text_of(part.judul), CellStyle::label, last_);
        ++row_;
    }

    void add_step(std::size_t l)
    {
        const auto& step = sop_.langkah[l];
        std::vector<std::string> signs(sop_.pelaksana.size());
        for (const auto& node : graph_.nodes)
            // Nodes that the graph made for a step without a symbol are no sign on the paper.
            if (node.drawn && node.langkah == l)
                for (const auto actor : node.pelaksana) signs[actor] += sign_of(node.jenis);
        put(0, text_of(step.no), CellStyle::centred);
        put(1, text_of(step.kegiatan));
        Column column = kLabelColumns;
        for (const auto& sign : signs) put(column++, sign, CellStyle::centred);
        for (const auto& text : {text_of(step.mutu_baku.kelengkapan), text_of(step.mutu_baku.waktu),
                                 text_of(step.mutu_baku.output), text_of(step.keterangan)})
            put(column++, text);
        for (const auto& heading : further_) {
            std::string text;
            // A form may have two columns of one heading; a cell then holds both.
            for (const auto& more : step.lain)
                if (more.judul.text == heading) text += (text.empty() ? "" : "\n") + more.isi.text;
            put(column++, text);
        }
        ++row_;
    }

    void add_flow()
    {
        if (graph_.edges.empty()) return;
        // An SOP with few columns has no sixth one.
        const auto at = [this](Column column) { return std::min(column, last_); };
        put(0, "Dari", CellStyle::heading, 1);
        put(at(2), "Ke", CellStyle::heading, at(4));
        put(at(5), "Syarat", CellStyle::heading);
        ++row_;
        for (const auto& edge : graph_.edges) {
            put(0, place_of(graph_.nodes[edge.from]), CellStyle::plain, 1);
            put(at(2), place_of(graph_.nodes[edge.to]), CellStyle::plain, at(4));
            put(at(5), edge.label, CellStyle::centred);
            ++row_;
        }
    }

    /// "5. Meneliti berkas (Kasubbag)"
    std::string place_of(const FlowNode& node) const
    {
        std::string text;
        if (node.langkah) {
            text = text_of(sop_.langkah[*node.langkah].no);
            text += (text.empty() ? "" : " ") + text_of(sop_.langkah[*node.langkah].kegiatan);
        }
        std::string actors;
        for (const auto actor : node.pelaksana)
            actors += (actors.empty() ? "" : ", ") + sop_.pelaksana[actor].nama.text;
        return actors.empty() ? text : text + " (" + actors + ")";
    }

    const Sop& sop_;
    const FlowGraph& graph_;
    std::vector<std::string> further_;
    Sheet sheet_;
    Row row_ = 0;
    Column last_ = 0;
};

Sheet build_summary(const ExportRequest& request)
{
    Sheet sheet;
    sheet.name = "Ringkasan";
    sheet.column_widths = {10, 24, 50, 34, 18, 18, 34, 10, 10, 12};
    sheet.frozen_rows = 1;
    const std::vector<std::string> headings = {
        "SOP",           "Nomor SOP", "Nama SOP",  "Instansi", "Tanggal pembuatan", "Tanggal efektif",
        "Disahkan oleh", "Langkah",   "Pelaksana", "Halaman"};
    for (Column c = 0; c < headings.size(); ++c)
        sheet.cells.push_back({0, c, headings[c], CellStyle::heading, 0, 0, false, ""});
    Row row = 1;
    for (const auto i : request.sops) {
        const auto& sop = request.binder.sops[i];
        sheet.cells.push_back(
            // A link into the workbook itself: the only one it has.
            {row, 0, sheet_name(i), CellStyle::link, 0, 0, false, "internal:'" + sheet_name(i) + "'!A1"});
        Column column = 1;
        for (const auto& text :
             {text_of(sop.nomor_sop), text_of(sop.nama_sop), joined_text(sop.instansi, "\n"),
              text_of(sop.tanggal_pembuatan), text_of(sop.tanggal_efektif), text_of(sop.disahkan_oleh.nama)})
            sheet.cells.push_back({row, column++, text, CellStyle::plain, 0, 0, false, ""});
        for (const auto count : {sop.langkah.size(), sop.pelaksana.size()})
            sheet.cells.push_back({row, column++, "", CellStyle::centred, 0, static_cast<double>(count), true, ""});
        const auto pages = sop.pages.empty() ? ""
                           : sop.pages.front() == sop.pages.back()
                               ? std::to_string(sop.pages.front())
                               : std::to_string(sop.pages.front()) + "-" + std::to_string(sop.pages.back());
        sheet.cells.push_back({row, column, pages, CellStyle::centred, 0, 0, false, ""});
        ++row;
    }
    return sheet;
}

}  // namespace

Export write_xlsx(const ExportRequest& request)
{
    Export result;
    std::vector<Sheet> sheets = {build_summary(request)};
    for (const auto i : request.sops) {
        const auto& sop = request.binder.sops[i];
        const auto graph = build_flow_graph(sop);
        // A step without a symbol is whole in its row.
        report_loose_ends(graph, sop, pointer_to_sop(i), result.losses);
        sheets.push_back(SopSheet(sop, graph, i).build());
    }
    result.files.push_back({request.name + ".xlsx", write_workbook(sheets, request.name, "/sops", result.losses)});
    return result;
}

}  // namespace alihsop
