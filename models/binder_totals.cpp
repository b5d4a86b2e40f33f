// Counts every member of an SOP that may bear a mark, by name: one that is added to the model and not here is
// not counted, and the compiler does not say so. Symbols and arrows count beside the texts in them, as a person
// settles each by itself.
#include "models/binder_totals.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace alihsop {

namespace {

/// Counts whatever bears a mark `review`, alone, optional or in a list.
class ReviewCount {
public:
    template <class Marked>
    void add(const Marked& one)
    {
        count_ += one.review ? 1 : 0;
    }
    template <class Marked>
    void add(const std::optional<Marked>& maybe)
    {
        if (maybe) add(*maybe);
    }
    template <class Marked>
    void add(const std::vector<Marked>& all)
    {
        for (const auto& one : all) add(one);
    }
    template <class... Marked>
    void add_all(const Marked&... each)
    {
        (add(each), ...);
    }
    [[nodiscard]] int count() const { return count_; }

private:
    int count_ = 0;
};

// Every member that may bear a mark, by name: one that is added to the model and not here is not counted.
void add_identity(ReviewCount& review, const Sop& sop)
{
    const auto& signer = sop.disahkan_oleh;
    review.add_all(sop.instansi, sop.nomor_sop, sop.nama_sop, sop.tanggal_pembuatan, sop.tanggal_revisi,
                   sop.tanggal_efektif, signer.jabatan, signer.nama, signer.pangkat, signer.nip, sop.dasar_hukum,
                   sop.kualifikasi_pelaksana, sop.keterkaitan, sop.peralatan_perlengkapan, sop.peringatan,
                   sop.pencatatan_pendataan);
    for (const auto& block : sop.lain) review.add_all(block.judul, block.isi);
    if (sop.sampul)
        review.add_all(sop.sampul->judul_sop, sop.sampul->penanggung_jawab_produk,
                       sop.sampul->penanggung_jawab_kegiatan, sop.sampul->ruang_lingkup);
}

void add_flow(ReviewCount& review, const Sop& sop)
{
    for (const auto& part : sop.bagian) review.add(part.judul);
    for (const auto& actor : sop.pelaksana) review.add_all(actor.nama, actor.kelompok);
    for (const auto& step : sop.langkah) {
        review.add_all(step.no, step.kegiatan, step.mutu_baku.kelengkapan, step.mutu_baku.waktu, step.mutu_baku.output,
                       step.keterangan);
        for (const auto& column : step.lain) review.add_all(column.judul, column.isi);
    }
    for (const auto& symbol : sop.alur.simbol) review.add_all(symbol, symbol.teks);
    for (const auto& arrow : sop.alur.panah) review.add_all(arrow, arrow.label);
}

}  // namespace

BinderTotals& BinderTotals::operator+=(const BinderTotals& other)
{
    pages += other.pages;
    sops += other.sops;
    steps += other.steps;
    to_review += other.to_review;
    errors += other.errors;
    return *this;
}

BinderTotals totals_of(const Binder& binder)
{
    BinderTotals totals;
    totals.pages = static_cast<int>(binder.pages.size());
    totals.sops = static_cast<int>(binder.sops.size());
    for (const auto& sop : binder.sops) {
        totals.steps += static_cast<int>(sop.langkah.size());
        totals.to_review += count_to_review(sop);
    }
    totals.errors = static_cast<int>(std::count_if(binder.pages.begin(), binder.pages.end(),
                                                   [](const Page& page) { return page.error.has_value(); }));
    return totals;
}

int count_to_review(const Sop& sop)
{
    ReviewCount review;
    add_identity(review, sop);
    add_flow(review, sop);
    return review.count();
}

}  // namespace alihsop
