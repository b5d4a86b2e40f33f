// A binder is a tree of SOPs, and its pages lie across them. Every member that is a text is listed here by
// name, so that a member that is added to the model and not here is missing on the picture; the compiler does
// not say so. Arrows without a path of their own (from another tool, or over a page break) get a straight one,
// or a note at both ends.
#include <algorithm>
#include <optional>

#include "imaging/overlay/page_overlay.h"
#include "models/failure.h"

namespace alihsop {

namespace {

/// Takes whatever is a text of one page: a value alone, optional or in a list.
class TextsOfPage {
public:
    explicit TextsOfPage(int page) : page_(page) {}
    void add(const Value& value)
    {
        if (value.page == page_ && !value.box.empty())
            boxes_.push_back({value.box, value.review, "", value.text.empty()});
    }
    template <class Maybe>
    void add(const std::optional<Maybe>& value)
    {
        if (value) add(*value);
    }
    template <class Item>
    void add(const std::vector<Item>& values)
    {
        for (const auto& value : values) add(value);
    }
    void add(const BlokLain& block) { add_all(block.judul, block.isi); }
    void add(const KolomLain& column) { add_all(column.judul, column.isi); }
    void add(const Pelaksana& actor) { add_all(actor.nama, actor.kelompok); }
    void add(const Bagian& part) { add(part.judul); }
    void add(const Langkah& step)
    {
        add_all(step.no, step.kegiatan, step.mutu_baku.kelengkapan, step.mutu_baku.waktu, step.mutu_baku.output,
                step.keterangan, step.lain);
    }
    void add(const Sampul& sheet)
    {
        add_all(sheet.judul_sop, sheet.penanggung_jawab_produk, sheet.penanggung_jawab_kegiatan, sheet.ruang_lingkup);
    }
    void add(const Sop& sop)
    {
        const auto& signer = sop.disahkan_oleh;
        add_all(sop.instansi, sop.nomor_sop, sop.nama_sop, sop.tanggal_pembuatan, sop.tanggal_revisi,
                sop.tanggal_efektif, signer.jabatan, signer.nama, signer.pangkat, signer.nip);
        add_all(sop.dasar_hukum, sop.kualifikasi_pelaksana, sop.keterkaitan, sop.peralatan_perlengkapan, sop.peringatan,
                sop.pencatatan_pendataan, sop.lain, sop.bagian, sop.pelaksana, sop.langkah, sop.sampul);
    }
    template <class... Each>
    void add_all(const Each&... each)
    {
        (add(each), ...);
    }
    [[nodiscard]] std::vector<OverlayBox> boxes() && { return std::move(boxes_); }

private:
    int page_;
    std::vector<OverlayBox> boxes_;
};

const Simbol* symbol_with(const Alur& flow, const std::string& id)
{
    const auto found =
        std::find_if(flow.simbol.begin(), flow.simbol.end(), [&](const Simbol& symbol) { return symbol.id == id; });
    return found == flow.simbol.end() ? nullptr : &*found;
}

/// An arrow whose path is not told goes straight from one symbol to the other.
Panah with_path(Panah arrow, const Simbol& from, const Simbol& to)
{
    if (arrow.path.empty() && from.page == to.page)
        arrow.path = {{from.box.centre_x(), from.box.centre_y()}, {to.box.centre_x(), to.box.centre_y()}};
    return arrow;
}

void add_flow(PageOverlay& overlay, const Alur& flow)
{
    const int page = overlay.page.page;
    for (const auto& symbol : flow.simbol)
        if (symbol.page == page) overlay.symbols.push_back(symbol);
    for (const auto& arrow : flow.panah) {
        const auto *from = symbol_with(flow, arrow.dari), *to = symbol_with(flow, arrow.ke);
        if (arrow.page == page && from && to) overlay.arrows.push_back(with_path(arrow, *from, *to));
        if (!from || !to || from->page == to->page) continue;
        if (from->page == page) overlay.links.push_back({from->box, to->page, true});
        if (to->page == page) overlay.links.push_back({to->box, from->page, false});
    }
}

}  // namespace

PageOverlay collect_overlay(const Binder& binder, int number)
{
    const auto page = std::find_if(binder.pages.begin(), binder.pages.end(),
                                   [&](const Page& candidate) { return candidate.page == number; });
    if (page == binder.pages.end())
        throw Failure(FailureKind::usage, binder.source.name + " has no page " + std::to_string(number));
    PageOverlay overlay;
    overlay.page = *page;
    TextsOfPage texts(number);
    for (const auto& sop : binder.sops) {
        texts.add(sop);
        for (const auto& step : sop.langkah)
            if (step.page == number) overlay.rows.push_back({step.box, false, step.id});
        add_flow(overlay, sop.alur);
    }
    overlay.texts = std::move(texts).boxes();
    return overlay;
}

}  // namespace alihsop
