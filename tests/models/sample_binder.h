#pragma once

#include "models/binder.h"

namespace alihsop::testing {

inline Value sample_value(const std::string& text, int page = 1)
{
    Value value;
    value.text = text;
    value.confidence = 0.9;
    value.page = page;
    value.box = {10, 20, 300, 40};
    return value;
}

inline Page sample_page(int number, PageKind kind)
{
    Page page;
    page.page = number;
    page.kind = kind;
    page.confidence = 0.98765432;
    page.sop = "sop-0001";
    page.width = 2480;
    page.height = 3508;
    page.dpi = 300;
    page.rotation = 90;
    page.skew = -1.27;
    page.transform = {0.99975, 0.0221, -12.5, -0.0221, 0.99975, 33.25, 1.5e-7, -2.5e-8, 1};
    page.text = "STANDAR OPERASIONAL PROSEDUR\nNomor SOP";
    page.ink = {0.998, {{1, 2, 3, 4}}};
    page.marks = {{Mark::Kind::stamp, {5, 6, 7, 8}}, {Mark::Kind::signature, {9, 10, 11, 12}}};
    return page;
}

inline void fill_identity(Sop& sop)
{
    sop.instansi = {sample_value("PEMERINTAH KABUPATEN MAGETAN"), sample_value("SEKRETARIAT DAERAH")};
    sop.nomor_sop = sample_value("SETDA /1.1 /05");
    sop.nomor_sop->review = true;
    sop.nomor_sop->reasons = {"low-confidence", "handwriting"};
    sop.nomor_sop->origin = TextOrigin::correction;
    sop.nomor_sop->was = "SETDA /l.1 /05";
    sop.nomor_sop->suggestion = "SETDA / 1.1 / 05";
    sop.nama_sop = sample_value("");
    sop.tanggal_pembuatan = DateValue{sample_value("7 Januari 2020"), "2020-01-07"};
    sop.tanggal_efektif = DateValue{sample_value("7 Damvarn 2630"), std::nullopt};
    sop.disahkan_oleh.nama = sample_value("Drs. SUTARNO");
    sop.disahkan_oleh.nip = NipValue{sample_value("NIP. 19630103 198812 1 001"), "196301031988121001"};
    sop.disahkan_oleh.cap = true;
    Peraturan amendment{"UU", "9", 2015, std::nullopt, {}};
    sop.dasar_hukum = {
        RuleValue{sample_value("UU 23/2014"), Peraturan{"UU", "23", 2014, "Pemerintahan Daerah", {amendment}}},
        RuleValue{sample_value("Kebijakan pimpinan"), std::nullopt}};
    sop.kualifikasi_pelaksana = {sample_value("S1 Hukum")};
    sop.keterkaitan = {sample_value("SOP Surat Masuk")};
    sop.peralatan_perlengkapan = {sample_value("Komputer")};
    sop.peringatan = {sample_value("Apabila terlambat …")};
    sop.pencatatan_pendataan = {sample_value("Buku agenda")};
    sop.lain = {{sample_value("Definisi"), {sample_value("SOP adalah …")}}};
}

inline void fill_flow(Sop& sop)
{
    sop.bagian = {{"b1", std::nullopt}};
    sop.pelaksana = {{"p1", sample_value("JFU", 2), std::nullopt},
                     {"p2", sample_value("Kabag", 2), sample_value("Pelaksana", 2)}};
    Langkah first;
    first.id = "l1";
    first.bagian = "b1";
    first.no = sample_value("1", 2);
    first.kegiatan = sample_value("Menerima surat", 2);
    first.mutu_baku = {sample_value("Surat", 2), DurationValue{sample_value("2-3 hari kerja", 2), "P2D", "P3D", true},
                       sample_value("Agenda", 2)};
    first.lain = {{sample_value("Biaya", 2), sample_value("-", 2)}};
    first.page = 2;
    first.box = {0, 400, 2000, 120};
    Langkah second = first;
    second.id = "l2";
    second.mutu_baku.waktu = DurationValue{sample_value("Sesuai kebutuhan", 2), std::nullopt, std::nullopt, false};
    sop.langkah = {first, second};
    sop.alur.simbol = {
        {"s1", Simbol::Jenis::terminator, "l1", {"p1"}, sample_value("Mulai", 2), 2, {1, 2, 3, 4}, 0.97, false},
        {"s2", Simbol::Jenis::decision, "l2", {"p1", "p2"}, std::nullopt, 2, {5, 6, 7, 8}, 0.8, true},
        {"s3", Simbol::Jenis::offpage, std::nullopt, {}, std::nullopt, 2, {5, 6, 7, 8}, 0.8, false}};
    sop.alur.panah = {{"e1", "s1", "s2", std::nullopt, Panah::Jenis::panah, false, 2, {{1, 2}, {3, 4}}, 0.95, false},
                      {"e2", "s2", "s3", sample_value("Ya", 2), Panah::Jenis::bersambung, true, 2, {}, 0.5, true}};
}

/// A binder that uses every member of the contract, some of them empty.
inline Binder sample_binder()
{
    const std::string digest(64, 'a');
    Binder binder;
    binder.generator = {"alihsop", "0.1.0", digest, "tesseract 5.3.0", "ind", digest};
    binder.source = {"magetan.pdf", digest, 3};
    binder.pages = {sample_page(1, PageKind::identity), sample_page(2, PageKind::flow),
                    sample_page(3, PageKind::unknown)};
    binder.pages[2].sop.reset();
    binder.pages[2].error = PageError{"page-undecodable", "The picture of page 3 is damaged."};
    Sop sop;
    sop.id = "sop-0001";
    sop.pages = {1, 2};
    fill_identity(sop);
    fill_flow(sop);
    sop.sampul = Sampul{sample_value("PELAYANAN SURAT"), std::nullopt, std::nullopt, sample_value("Setda")};
    sop.findings = {{Finding::Severity::warning, "date-unread", Finding::Origin::reading, "The date cannot be read.",
                     "/sops/0/tanggal_efektif"}};
    binder.sops = {sop};
    binder.findings = {{Finding::Severity::error, "page-undecodable", Finding::Origin::source, "Page 3.", "/pages/2"}};
    return binder;
}

}  // namespace alihsop::testing
