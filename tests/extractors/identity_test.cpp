#include "extractors/identity/read_identity.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extractors/build_reading.h"

namespace alihsop::testing {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

const std::vector<int> kHeadWidths = {600, 300, 500};

IdentityReading read(const PageReading& page)
{
    std::vector<int> first_flow_row;
    for (const auto& table : page.tables) first_flow_row.push_back(table.rows());
    return read_identity(page, first_flow_row);
}

Sop read_sop(const PageReading& page) { return read(page).sop; }

// The head of a form: letterhead on the left, labels and values beside it.
PageReading head_form(const std::map<char, std::string>& changes = {})
{
    std::map<char, std::string> texts = {{'a', "PEMERINTAH KABUPATEN MAGETAN\nSEKRETARIAT DAERAH\nBAGIAN ORGANISASI"},
                                         {'b', "NOMOR SOP"},
                                         {'c', "065/ 21 /403.031/2015"},
                                         {'d', "TANGGAL PEMBUATAN"},
                                         {'e', "5 Januari 2015"},
                                         {'f', "TANGGAL REVISI"},
                                         {'g', ""},
                                         {'h', "TANGGAL EFEKTIF"},
                                         {'i', "2 Februari 2015"},
                                         {'j', "DISAHKAN OLEH"},
                                         {'k', "KEPALA BAGIAN ORGANISASI\nJOKO TRIHONO, S.Sos, M.Si\nPembina\nNIP. 19730416 199303 1 007"},
                                         {'l', "NAMA SOP"},
                                         {'m', "PEMBUATAN SURAT EDARAN"}};
    for (const auto& [cell, text] : changes) texts[cell] = text;
    return BuiltPage().table({"abc", "ade", "afg", "ahi", "ajk", "alm"}, kHeadWidths, texts).build();
}

// The body of a form: headings over lists, two side by side.
PageReading body_form(const std::map<char, std::string>& changes = {})
{
    std::map<char, std::string> texts = {{'a', "DASAR HUKUM"},
                                         {'b', "KUALIFIKASI PELAKSANA"},
                                         {'c', "1. Undang-Undang Nomor 5 Tahun 2014"},
                                         {'d', "1. Memahami tata naskah dinas\n2. Mampu mengoperasikan komputer"},
                                         {'e', "KETERKAITAN"},
                                         {'f', "PERALATAN/PERLENGKAPAN"},
                                         {'g', "1. SOP Surat Masuk\n2. SOP Surat Keluar"},
                                         {'h', "1. Komputer\n2. Printer"},
                                         {'i', "PERINGATAN"},
                                         {'j', "PENCATATAN DAN PENDATAAN"},
                                         {'k', "Apabila terlambat maka tertunda"},
                                         {'l', "Disimpan sebagai data elektronik"}};
    for (const auto& [cell, text] : changes) texts[cell] = text;
    return BuiltPage().table({"ab", "cd", "ef", "gh", "ij", "kl"}, {700, 700}, texts).build();
}

std::vector<std::string> dasar_hukum(const std::string& cell) { return texts_of(read_sop(body_form({{'c', cell}})).dasar_hukum); }

DisahkanOleh signer(const std::string& cell) { return read_sop(head_form({{'k', cell}})).disahkan_oleh; }

TEST(IdentityHead, ValuesStandInTheCellsBesideTheirLabels)
{
    const auto sop = read_sop(head_form());
    EXPECT_EQ(text_or_none(sop.nomor_sop), "065/ 21 /403.031/2015");
    EXPECT_EQ(text_or_none(sop.tanggal_pembuatan), "5 Januari 2015");
    EXPECT_EQ(text_or_none(sop.tanggal_efektif), "2 Februari 2015");
    EXPECT_EQ(text_or_none(sop.nama_sop), "PEMBUATAN SURAT EDARAN");
}

TEST(IdentityHead, DatesBecomeIsoDates)
{
    const auto sop = read_sop(head_form());
    ASSERT_TRUE(sop.tanggal_pembuatan);
    EXPECT_EQ(sop.tanggal_pembuatan->date, "2015-01-05");
    EXPECT_FALSE(sop.tanggal_pembuatan->review);
}

TEST(IdentityHead, ADateThatMakesNoSenseIsForAPersonToLookAt)
{
    const auto sop = read_sop(head_form({{'e', "5 Jxyzbri 2015"}}));
    ASSERT_TRUE(sop.tanggal_pembuatan);
    EXPECT_FALSE(sop.tanggal_pembuatan->date);
    EXPECT_THAT(sop.tanggal_pembuatan->reasons, Contains("date-unreadable"));
}

TEST(IdentityHead, PrintedButEmptyIsAValueWithoutText)
{
    const auto sop = read_sop(head_form());
    ASSERT_TRUE(sop.tanggal_revisi);
    EXPECT_EQ(sop.tanggal_revisi->text, "");
    EXPECT_FALSE(sop.tanggal_revisi->review);
    EXPECT_FALSE(sop.tanggal_revisi->box.empty()) << "a person must see where the value would stand";
}

TEST(IdentityHead, NotOnThePageIsNoValue)
{
    const auto page = BuiltPage().table({"ab", "cd"}, {400, 800}, {{'a', "NOMOR SOP"}, {'b', "12"}, {'c', "NAMA SOP"}, {'d', "Surat"}}).build();
    const auto sop = read_sop(page);
    EXPECT_FALSE(sop.tanggal_revisi);
    EXPECT_FALSE(sop.disahkan_oleh.nama);
}

TEST(IdentityHead, LabelsAndValuesInOneCellArePartedByColons)
{
    const auto page = BuiltPage()
                          .table({"ab"}, {500, 900},
                                 {{'a', "PEMERINTAH KOTA MADIUN"},
                                  {'b', "Nomor SOP : 800/07/2018\nTanggal Pembuatan : 2 Mei 2018\nTanggal Revisi : -\n"
                                        "Tanggal Efektif : 3 September 2018\nNama SOP : Usul Kenaikan Pangkat"}})
                          .build();
    const auto sop = read_sop(page);
    EXPECT_EQ(text_or_none(sop.nomor_sop), "800/07/2018");
    ASSERT_TRUE(sop.tanggal_pembuatan);
    EXPECT_EQ(sop.tanggal_pembuatan->text, "2 Mei 2018");
    EXPECT_EQ(sop.tanggal_pembuatan->date, "2018-05-02");
    EXPECT_EQ(text_or_none(sop.tanggal_efektif), "3 September 2018");
    EXPECT_EQ(text_or_none(sop.nama_sop), "Usul Kenaikan Pangkat");
}

TEST(IdentityHead, ALeadingColonInTheValuesCellIsNoPartOfIt)
{
    const auto sop = read_sop(head_form({{'c', ": 065/21/2015"}, {'m', ": Pembuatan Surat"}, {'e', ": 5 Januari 2015"}}));
    EXPECT_EQ(text_or_none(sop.nomor_sop), "065/21/2015");
    EXPECT_EQ(text_or_none(sop.nama_sop), "Pembuatan Surat");
    EXPECT_EQ(text_or_none(sop.tanggal_pembuatan), "5 Januari 2015");
}

TEST(IdentityHead, AllLabelsInOneCellAndAllValuesInTheNextGoByHeight)
{
    const auto page = BuiltPage()
                          .table({"abc"}, {500, 350, 500},
                                 {{'a', "PEMERINTAH KOTA MADIUN"},
                                  {'b', "NOMOR SOP\nTGL. PEMBUATAN\nTGL. REVISI\nTGL. EFEKTIF"},
                                  {'c', "800/07/2018\n2 Mei 2018\n\n3 September 2018"}})
                          .build();
    const auto sop = read_sop(page);
    EXPECT_EQ(text_or_none(sop.nomor_sop), "800/07/2018");
    EXPECT_EQ(text_or_none(sop.tanggal_pembuatan), "2 Mei 2018");
    EXPECT_EQ(text_or_none(sop.tanggal_revisi), "");
    EXPECT_EQ(text_or_none(sop.tanggal_efektif), "3 September 2018");
}

TEST(IdentityHead, AValueMayStandBelowItsLabel)
{
    const auto page = BuiltPage()
                          .table({"a", "b", "c", "d"}, {1200}, {{'a', "NOMOR SOP"}, {'b', "12/2020"}, {'c', "NAMA SOP"}, {'d', "Pengelolaan Arsip"}})
                          .build();
    const auto sop = read_sop(page);
    EXPECT_EQ(text_or_none(sop.nomor_sop), "12/2020");
    EXPECT_EQ(text_or_none(sop.nama_sop), "Pengelolaan Arsip");
}

TEST(IdentityHead, ANameOfTwoLinesIsOneName)
{
    const auto sop = read_sop(head_form({{'m', "PENYALURAN BANTUAN BENIH\nKEPADA KELOMPOK TANI"}}));
    EXPECT_EQ(text_or_none(sop.nama_sop), "PENYALURAN BANTUAN BENIH KEPADA KELOMPOK TANI");
}

TEST(IdentityHead, TheNameMayHaveARowOfItsOwnAcrossTheForm)
{
    const auto page = BuiltPage()
                          .table({"abc", "dde"}, kHeadWidths,
                                 {{'a', "PEMERINTAH KOTA MADIUN"}, {'b', "NOMOR SOP"}, {'c', "7"}, {'d', "NAMA SOP"}, {'e', "Pelayanan Surat"}})
                          .build();
    EXPECT_EQ(text_or_none(read_sop(page).nama_sop), "Pelayanan Surat");
}

TEST(IdentityHead, TheLetterheadsLinesAreTheInstitutions)
{
    EXPECT_THAT(texts_of(read_sop(head_form()).instansi),
                ElementsAre("PEMERINTAH KABUPATEN MAGETAN", "SEKRETARIAT DAERAH", "BAGIAN ORGANISASI"));
}

TEST(IdentityHead, TheFormsTitleIsNoInstitution)
{
    const auto sop = read_sop(head_form({{'a', "PEMERINTAH KOTA MADIUN\nSTANDAR OPERASIONAL PROSEDUR\nDINAS SOSIAL"}}));
    EXPECT_THAT(texts_of(sop.instansi), ElementsAre("PEMERINTAH KOTA MADIUN", "DINAS SOSIAL"));
}

TEST(IdentityHead, WhatWasReadFromTheLogoIsNoInstitution)
{
    const auto sop = read_sop(head_form({{'a', "~wy; Ke ial\nPEMERINTAH KOTA MADIUN\n~( % )\nDINAS SOSIAL"}}));
    EXPECT_THAT(texts_of(sop.instansi), ElementsAre("PEMERINTAH KOTA MADIUN", "DINAS SOSIAL"));
}

TEST(IdentityHead, ALetterheadMayStandAboveTheTable)
{
    const auto page = BuiltPage()
                          .line("PEMERINTAH KOTA MADIUN")
                          .line("DINAS SOSIAL")
                          .table({"ab", "cd", "ef"}, {400, 800},
                                 {{'a', "NOMOR SOP"}, {'b', "7"}, {'c', "TANGGAL EFEKTIF"}, {'d', "2 Mei 2018"}, {'e', "NAMA SOP"}, {'f', "Surat"}})
                          .build();
    EXPECT_THAT(texts_of(read_sop(page).instansi), ElementsAre("PEMERINTAH KOTA MADIUN", "DINAS SOSIAL"));
}

TEST(IdentityHead, MisreadLabelsAreStillLabels)
{
    const std::map<char, std::string> labels = {{'b', "N0MOR SOP"},        {'d', "Tgl. Pernbuatan"}, {'f', "TANGGAL REVlSl"},
                                                {'h', "Tanggai Efektif"}, {'j', "DISAHKAN OLEH/!"}, {'l', "NAMA S0P"}};
    const auto reading = read(head_form(labels));
    EXPECT_EQ(reading.labels, 6);
    EXPECT_EQ(text_or_none(reading.sop.nomor_sop), "065/ 21 /403.031/2015");
    EXPECT_EQ(text_or_none(reading.sop.tanggal_pembuatan), "5 Januari 2015");
    EXPECT_EQ(text_or_none(reading.sop.tanggal_revisi), "");
    EXPECT_EQ(text_or_none(reading.sop.tanggal_efektif), "2 Februari 2015");
    EXPECT_EQ(text_or_none(reading.sop.disahkan_oleh.nama), "JOKO TRIHONO, S.Sos, M.Si");
    EXPECT_EQ(text_or_none(reading.sop.nama_sop), "PEMBUATAN SURAT EDARAN");
}

TEST(IdentityHead, OtherSpellingsOfTheLabels)
{
    const std::map<char, std::string> labels = {{'b', "No. Dokumen"},       {'d', "Tanggal Ditetapkan"}, {'f', "Tgl Revisi"},
                                                {'h', "Tanggal Pengesahan"}, {'j', "Disyahkan Oleh"},    {'l', "Judul SOP"}};
    const auto sop = read_sop(head_form(labels));
    EXPECT_EQ(text_or_none(sop.nomor_sop), "065/ 21 /403.031/2015");
    EXPECT_EQ(text_or_none(sop.tanggal_pembuatan), "5 Januari 2015");
    EXPECT_EQ(text_or_none(sop.tanggal_revisi), "");
    EXPECT_EQ(text_or_none(sop.tanggal_efektif), "2 Februari 2015");
    EXPECT_EQ(text_or_none(sop.disahkan_oleh.jabatan), "KEPALA BAGIAN ORGANISASI");
    EXPECT_EQ(text_or_none(sop.nama_sop), "PEMBUATAN SURAT EDARAN");
}

TEST(IdentityHead, ValuesKnowTheirPageAndPlace)
{
    const auto page = BuiltPage(7).table({"ab"}, {400, 800}, {{'a', "NOMOR SOP"}, {'b', "12/2020"}}).build();
    const auto sop = read_sop(page);
    ASSERT_TRUE(sop.nomor_sop);
    EXPECT_EQ(sop.nomor_sop->page, 7);
    EXPECT_EQ(sop.nomor_sop->box, page.tables[0].cells[1].lines[0].box);
}

TEST(IdentityHead, AFormWithoutRulingsIsReadLineByLine)
{
    const auto page = BuiltPage()
                          .line("PEMERINTAH KOTA MADIUN")
                          .line("Nomor SOP : 12/2020")
                          .line("Tanggal Efektif : 2 Mei 2018")
                          .line("Nama SOP : Pelayanan Surat")
                          .line("Dasar Hukum :")
                          .line("1. Undang-Undang Nomor 5 Tahun 2014")
                          .line("2. Peraturan Daerah Nomor 3 Tahun 2016")
                          .build();
    const auto sop = read_sop(page);
    EXPECT_EQ(text_or_none(sop.nomor_sop), "12/2020");
    EXPECT_EQ(text_or_none(sop.nama_sop), "Pelayanan Surat");
    EXPECT_THAT(texts_of(sop.dasar_hukum), ElementsAre("Undang-Undang Nomor 5 Tahun 2014", "Peraturan Daerah Nomor 3 Tahun 2016"));
}

TEST(IdentityHead, HeadLabelsBeginANewSopAndListsAloneDoNot)
{
    EXPECT_TRUE(read(head_form()).has_head);
    EXPECT_FALSE(read(body_form()).has_head);
}

TEST(IdentityHead, RowsOfTheFlowTableAreNotSearched)
{
    const auto page = BuiltPage()
                          .table({"aabb", "cdef", "ghij"}, {300, 300, 300, 300},
                                 {{'a', "NAMA SOP"}, {'b', "Surat"}, {'c', "No"}, {'d', "Kegiatan"}, {'e', "Peringatan"}, {'f', "Output"}, {'i', "Nomor SOP : 9"}})
                          .build();
    const auto sop = read_identity(page, {1}).sop;
    EXPECT_EQ(text_or_none(sop.nama_sop), "Surat");
    EXPECT_FALSE(sop.nomor_sop);
    EXPECT_THAT(sop.peringatan, IsEmpty());
}

TEST(Signatory, HasOfficeNameRankAndNumber)
{
    const auto who = signer("KEPALA DINAS SOSIAL\nDrs. SUPARMAN, M.Si\nPembina Utama Muda\nNIP. 19630103 198812 1 001");
    EXPECT_EQ(text_or_none(who.jabatan), "KEPALA DINAS SOSIAL");
    EXPECT_EQ(text_or_none(who.nama), "Drs. SUPARMAN, M.Si");
    EXPECT_EQ(text_or_none(who.pangkat), "Pembina Utama Muda");
    ASSERT_TRUE(who.nip);
    EXPECT_EQ(who.nip->nip, "196301031988121001");
}

TEST(Signatory, MayHaveNoRank)
{
    const auto who = signer("KEPALA DINAS SOSIAL\nDrs. SUPARMAN, M.Si\nNIP. 19630103 198812 1 001");
    EXPECT_EQ(text_or_none(who.jabatan), "KEPALA DINAS SOSIAL");
    EXPECT_EQ(text_or_none(who.nama), "Drs. SUPARMAN, M.Si");
    EXPECT_FALSE(who.pangkat);
    ASSERT_TRUE(who.nip);
}

TEST(Signatory, MayHaveAnOfficeOfTwoLines)
{
    const auto who = signer("KEPALA DINAS SOSIAL\nKABUPATEN MAGETAN\nWAHYU PRABOWO, S.STP\nPembina\nNIP. 19630103 198812 1 001");
    EXPECT_EQ(text_or_none(who.jabatan), "KEPALA DINAS SOSIAL KABUPATEN MAGETAN");
    EXPECT_EQ(text_or_none(who.nama), "WAHYU PRABOWO, S.STP");
}

TEST(Signatory, DegreesOnALineOfTheirOwnBelongToTheName)
{
    const auto who = signer("KEPALA DINAS SOSIAL\nDrs. SUPARMAN HADIWIJOYO,\nS.Sos., M.M.\nPembina\nNIP. 19630103 198812 1 001");
    EXPECT_EQ(text_or_none(who.jabatan), "KEPALA DINAS SOSIAL");
    EXPECT_EQ(text_or_none(who.nama), "Drs. SUPARMAN HADIWIJOYO, S.Sos., M.M.");
}

TEST(Signatory, WhatTheSignatureLeftIsNoText)
{
    const auto who = signer("KEPALA DINAS SOSIAL\n~Kj fu ll\n~/ _ , '\nDrs. SUPARMAN\nPembina\nNIP. 19630103 198812 1 001");
    EXPECT_EQ(text_or_none(who.jabatan), "KEPALA DINAS SOSIAL");
    EXPECT_EQ(text_or_none(who.nama), "Drs. SUPARMAN");
}

TEST(Signatory, RanksAreToldInTheirSpellings)
{
    for (const char* rank : {"Pembina Tk. I", "PEMBINA UTAMA MADYA", "Penata Tk. I (III/d)", "Pembina Tingkat I, IV/b", "Pembma Utama Muda"}) {
        const auto who = signer("CAMAT\nWAHYU PRABOWO, S.STP\n" + std::string(rank) + "\nNIP. 19780305 199803 1 003");
        EXPECT_EQ(text_or_none(who.pangkat), rank);
        EXPECT_EQ(text_or_none(who.nama), "WAHYU PRABOWO, S.STP");
    }
}

TEST(Signatory, NumberMayBeLabelledInManyWays)
{
    for (const char* label : {"NIP. ", "NIP : ", "N I P. ", "Nip ", "NlP. ", ""}) {
        const auto who = signer("CAMAT\nWAHYU PRABOWO\n" + std::string(label) + "19780305 199803 1 003");
        ASSERT_TRUE(who.nip) << label;
        EXPECT_EQ(who.nip->nip, "197803051998031003") << label;
        EXPECT_EQ(text_or_none(who.nama), "WAHYU PRABOWO") << label;
    }
}

TEST(Signatory, ANumberThatCannotBeIsForAPersonToLookAt)
{
    const auto who = signer("CAMAT\nWAHYU PRABOWO\nNIP. 19781305 199803 1 003");
    ASSERT_TRUE(who.nip);
    EXPECT_FALSE(who.nip->nip);
    EXPECT_THAT(who.nip->reasons, Contains("nip-invalid"));
}

TEST(Signatory, LinesBelowTheNumberAreNotTheSigners)
{
    const auto who = signer("CAMAT\nWAHYU PRABOWO\nPembina\nNIP. 19780305 199803 1 003\nHalaman satu");
    EXPECT_EQ(text_or_none(who.nama), "WAHYU PRABOWO");
    EXPECT_EQ(text_or_none(who.pangkat), "Pembina");
}

TEST(IdentityLists, StandBelowTheirHeadings)
{
    const auto sop = read_sop(body_form());
    EXPECT_THAT(texts_of(sop.dasar_hukum), ElementsAre("Undang-Undang Nomor 5 Tahun 2014"));
    EXPECT_THAT(texts_of(sop.kualifikasi_pelaksana), ElementsAre("Memahami tata naskah dinas", "Mampu mengoperasikan komputer"));
    EXPECT_THAT(texts_of(sop.keterkaitan), ElementsAre("SOP Surat Masuk", "SOP Surat Keluar"));
    EXPECT_THAT(texts_of(sop.peralatan_perlengkapan), ElementsAre("Komputer", "Printer"));
    EXPECT_THAT(texts_of(sop.peringatan), ElementsAre("Apabila terlambat maka tertunda"));
    EXPECT_THAT(texts_of(sop.pencatatan_pendataan), ElementsAre("Disimpan sebagai data elektronik"));
}

TEST(IdentityLists, MayStandInTheCellOfTheirHeading)
{
    const auto page = BuiltPage()
                          .table({"ab"}, {700, 700},
                                 {{'a', "DASAR HUKUM:\n1. Undang-Undang Nomor 5 Tahun 2014\n2. Undang-Undang Nomor 9 Tahun 2015"},
                                  {'b', "KUALIFIKASI PELAKSANA:\n1. Teliti\n2. Jujur"}})
                          .build();
    const auto sop = read_sop(page);
    EXPECT_THAT(texts_of(sop.dasar_hukum), ElementsAre("Undang-Undang Nomor 5 Tahun 2014", "Undang-Undang Nomor 9 Tahun 2015"));
    EXPECT_THAT(texts_of(sop.kualifikasi_pelaksana), ElementsAre("Teliti", "Jujur"));
}

TEST(IdentityLists, ANeighboursHeadingNeverEndsUpInAList)
{
    const auto sop = read_sop(body_form({{'c', ""}, {'g', ""}, {'k', ""}}));
    for (const auto& list : {texts_of(sop.dasar_hukum), texts_of(sop.keterkaitan), texts_of(sop.peringatan)}) EXPECT_THAT(list, IsEmpty());
    EXPECT_THAT(sop.kualifikasi_pelaksana, SizeIs(2));
    EXPECT_THAT(sop.peralatan_perlengkapan, SizeIs(2));
    EXPECT_THAT(sop.pencatatan_pendataan, SizeIs(1));
}

TEST(IdentityLists, MisreadHeadingsAreStillHeadings)
{
    const auto sop = read_sop(body_form({{'a', "DASAR HUKUN"}, {'b', "KUALIFIKAST PELAKSANA:"}, {'e', "KETERKAlTAN"},
                                         {'f', "PERALATAN / PERLENGKAPAN ;"}, {'i', "PER1NGATAN"}, {'j', "PENCATATAN DAN PENDATAAN."}}));
    EXPECT_THAT(sop.dasar_hukum, SizeIs(1));
    EXPECT_THAT(sop.kualifikasi_pelaksana, SizeIs(2));
    EXPECT_THAT(sop.keterkaitan, SizeIs(2));
    EXPECT_THAT(sop.peralatan_perlengkapan, SizeIs(2));
    EXPECT_THAT(sop.peringatan, SizeIs(1));
    EXPECT_THAT(sop.pencatatan_pendataan, SizeIs(1));
    EXPECT_THAT(sop.lain, IsEmpty());
}

TEST(IdentityLists, UnknownHeadingsKeepTheirBlocks)
{
    const auto sop = read_sop(body_form({{'f', "PENANGGUNG RISIKO"}, {'h', "1. Kepala Seksi\n2. Staf"}}));
    EXPECT_THAT(sop.peralatan_perlengkapan, IsEmpty());
    ASSERT_THAT(sop.lain, SizeIs(1));
    EXPECT_EQ(sop.lain[0].judul.text, "PENANGGUNG RISIKO");
    EXPECT_THAT(texts_of(sop.lain[0].isi), ElementsAre("Kepala Seksi", "Staf"));
    EXPECT_THAT(texts_of(sop.keterkaitan), ElementsAre("SOP Surat Masuk", "SOP Surat Keluar"));
}

TEST(IdentityLists, FurtherHeadingsOfOtherFormsKeepTheirBlocks)
{
    const auto sop = read_sop(body_form({{'e', "DEFINISI"}, {'g', "Surat adalah naskah dinas"}}));
    ASSERT_THAT(sop.lain, SizeIs(1));
    EXPECT_EQ(sop.lain[0].judul.text, "DEFINISI");
    EXPECT_THAT(texts_of(sop.lain[0].isi), ElementsAre("Surat adalah naskah dinas"));
}

TEST(IdentityLists, ASentenceThatBeginsLikeAHeadingIsNone)
{
    const auto sop = read_sop(body_form({{'k', "1. Peringatan diberikan kepada staf\n2. Pencatatan wajib dilakukan"}}));
    EXPECT_THAT(texts_of(sop.peringatan), ElementsAre("Peringatan diberikan kepada staf", "Pencatatan wajib dilakukan"));
}

TEST(IdentityLists, RulesAreUnderstood)
{
    const auto sop = read_sop(body_form());
    ASSERT_THAT(sop.dasar_hukum, SizeIs(1));
    ASSERT_TRUE(sop.dasar_hukum[0].rule);
    EXPECT_EQ(sop.dasar_hukum[0].rule->jenis, "UU");
    EXPECT_EQ(sop.dasar_hukum[0].rule->tahun, 2014);
}

struct Marker {
    std::string name, first, second, third;
};

class ItemMarkers : public ::testing::TestWithParam<Marker> {};

TEST_P(ItemMarkers, PartTheItemsAndAreLeftOut)
{
    const auto& [name, first, second, third] = GetParam();
    EXPECT_THAT(dasar_hukum(first + " Undang-Undang Dasar\n" + second + " Peraturan Menteri\n" + third + " Keputusan Bupati"),
                ElementsAre("Undang-Undang Dasar", "Peraturan Menteri", "Keputusan Bupati"));
}

INSTANTIATE_TEST_SUITE_P(All, ItemMarkers,
                         ::testing::Values(Marker{"NumberDot", "1.", "2.", "3."}, Marker{"NumberBracket", "1)", "2)", "3)"},
                                           Marker{"InBrackets", "(1)", "(2)", "(3)"}, Marker{"LetterDot", "a.", "b.", "c."},
                                           Marker{"LetterBracket", "a)", "b)", "c)"}, Marker{"Dash", "-", "-", "-"},
                                           Marker{"Bullet", "•", "•", "•"}, Marker{"LostDot", "1.", "2", "3."}),
                         [](const auto& marker) { return marker.param.name; });

TEST(IdentityItems, AMarkerMayTouchItsItem) { EXPECT_THAT(dasar_hukum("1.Undang-Undang Dasar\n2.Peraturan Menteri"), ElementsAre("Undang-Undang Dasar", "Peraturan Menteri")); }

TEST(IdentityItems, HangingLinesBelongToTheItemAbove)
{
    EXPECT_THAT(dasar_hukum("1. Undang-Undang Nomor 5 Tahun 2014 tentang Aparatur\n   Sipil Negara\n2. Peraturan Menteri Dalam Negeri tentang\n   Tata Naskah Dinas"),
                ElementsAre("Undang-Undang Nomor 5 Tahun 2014 tentang Aparatur Sipil Negara", "Peraturan Menteri Dalam Negeri tentang Tata Naskah Dinas"));
}

TEST(IdentityItems, AHangingLineMayBeginWithANumber)
{
    EXPECT_THAT(dasar_hukum("1. Peraturan Presiden Republik Indonesia Nomor\n   96 Tahun 2018 tentang Persyaratan\n2. Undang-Undang Nomor 5 Tahun 2014"),
                ElementsAre("Peraturan Presiden Republik Indonesia Nomor 96 Tahun 2018 tentang Persyaratan", "Undang-Undang Nomor 5 Tahun 2014"));
}

TEST(IdentityItems, AHangingLineMayBeginWithANumberAndADot)
{
    EXPECT_THAT(dasar_hukum("1. Lembaran Negara Republik Indonesia Nomor\n   12. Tambahan Lembaran Negara Nomor 5\n2. Undang-Undang Nomor 5 Tahun 2014"),
                ElementsAre("Lembaran Negara Republik Indonesia Nomor 12. Tambahan Lembaran Negara Nomor 5", "Undang-Undang Nomor 5 Tahun 2014"));
}

TEST(IdentityItems, AHangingLineMayBeginWithAnInitial)
{
    EXPECT_THAT(dasar_hukum("1. Keputusan yang ditetapkan oleh Bupati Magetan\n   H. Sumantri pada tahun ini\n2. Undang-Undang Nomor 5 Tahun 2014"),
                ElementsAre("Keputusan yang ditetapkan oleh Bupati Magetan H. Sumantri pada tahun ini", "Undang-Undang Nomor 5 Tahun 2014"));
}

TEST(IdentityItems, AWordBrokenAtTheLinesEndIsWholeAgain)
{
    EXPECT_THAT(dasar_hukum("1. Peraturan tentang Pemba-\n   ngunan Daerah"), ElementsAre("Peraturan tentang Pembangunan Daerah"));
}

TEST(IdentityItems, WithoutMarkersAShortLineEndsAnItem)
{
    EXPECT_THAT(dasar_hukum("Komputer\nPrinter\nAlat tulis kantor"), ElementsAre("Komputer", "Printer", "Alat tulis kantor"));
}

TEST(IdentityItems, WithoutMarkersAFullLineGoesOn)
{
    EXPECT_THAT(dasar_hukum("Apabila surat edaran tidak disusun sesuai prosedur maka penyampaian informasi akan\nterlambat dan kegiatan Organisasi Perangkat Daerah tertunda"),
                SizeIs(1));
}

TEST(IdentityItems, ALoneDashIsNoItem) { EXPECT_THAT(dasar_hukum("-"), IsEmpty()); }

TEST(IdentityItems, UncertainWordsAreForAPersonToLookAt)
{
    const auto sop = read_sop(body_form({{'c', "1. Undang-Undang Dasar\n~2. Peraturan Menteri"}}));
    ASSERT_THAT(sop.dasar_hukum, SizeIs(2));
    EXPECT_FALSE(sop.dasar_hukum[0].review);
    EXPECT_TRUE(sop.dasar_hukum[1].review);
    EXPECT_THAT(sop.dasar_hukum[1].reasons, ElementsAre("low-confidence"));
}

TEST(IdentityOverTwoPages, ListsAreJoinedAndTheHeadIsKept)
{
    Sop sop = read_sop(head_form());
    carry_on_identity(sop, read(body_form()));
    EXPECT_EQ(text_or_none(sop.nomor_sop), "065/ 21 /403.031/2015");
    EXPECT_THAT(sop.dasar_hukum, SizeIs(1));
    EXPECT_THAT(sop.kualifikasi_pelaksana, SizeIs(2));
    EXPECT_THAT(sop.pencatatan_pendataan, SizeIs(1));
}

TEST(IdentityOverTwoPages, AListThatGoesOnKeepsItsOrder)
{
    Sop sop = read_sop(body_form());
    carry_on_identity(sop, read(BuiltPage(2).table({"a", "b"}, {1200}, {{'a', "DASAR HUKUM"}, {'b', "2. Undang-Undang Nomor 9 Tahun 2015"}}).build()));
    EXPECT_THAT(texts_of(sop.dasar_hukum), ElementsAre("Undang-Undang Nomor 5 Tahun 2014", "Undang-Undang Nomor 9 Tahun 2015"));
}

TEST(IdentityOverTwoPages, TheFirstPagesHeadIsNotOverwritten)
{
    Sop sop = read_sop(head_form());
    carry_on_identity(sop, read(head_form({{'c', "999"}, {'m', "LAIN"}})));
    EXPECT_EQ(text_or_none(sop.nomor_sop), "065/ 21 /403.031/2015");
    EXPECT_EQ(text_or_none(sop.nama_sop), "PEMBUATAN SURAT EDARAN");
}

}  // namespace
}  // namespace alihsop::testing
