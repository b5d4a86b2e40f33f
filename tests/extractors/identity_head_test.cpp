#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extractors/identity_forms.h"

namespace alihsop::testing {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

void move_right(TextLine& line, int by)
{
    line.box.x += by;
    for (auto& word : line.words) word.box.x += by;
}

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

TEST(IdentityHead, ANarrowColumnBreaksALabelInTwo)
{
    const auto sop =
        read_sop(head_form({{'d', "TANGGAL\nPEMBUATAN"}, {'h', "TGL.\nEFEKTIF :"}, {'j', "DISAHKAN\nOLEH"}}));
    EXPECT_EQ(text_or_none(sop.tanggal_pembuatan), "5 Januari 2015");
    EXPECT_EQ(text_or_none(sop.tanggal_efektif), "2 Februari 2015");
    EXPECT_EQ(text_or_none(sop.disahkan_oleh.jabatan), "KEPALA BAGIAN ORGANISASI");
    EXPECT_EQ(sop.instansi.size(), 3U) << "no label is taken for a line of the letterhead";
}

TEST(IdentityHead, LabelsBelowOneAnotherStayTwo)
{
    const auto page =
        BuiltPage()
            .table({"ab"}, {400, 800},
                   {{'a', "NOMOR SOP\nTANGGAL\nPEMBUATAN\nNAMA SOP"}, {'b', "12/2020\n5 Mei 2020\n\nSurat Masuk"}})
            .build();
    const auto sop = read_sop(page);
    EXPECT_EQ(text_or_none(sop.nomor_sop), "12/2020");
    EXPECT_EQ(text_or_none(sop.tanggal_pembuatan), "5 Mei 2020");
    EXPECT_EQ(text_or_none(sop.nama_sop), "Surat Masuk");
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
    const auto page =
        BuiltPage()
            .table({"ab", "cd"}, {400, 800}, {{'a', "NOMOR SOP"}, {'b', "12"}, {'c', "NAMA SOP"}, {'d', "Surat"}})
            .build();
    const auto sop = read_sop(page);
    EXPECT_FALSE(sop.tanggal_revisi);
    EXPECT_FALSE(sop.disahkan_oleh.nama);
}

// The signer's label in the middle of its cell's height, below the first of his lines.
TEST(IdentityHead, ALabelMayStandInTheMiddleOfItsValuesHeight)
{
    auto page = BuiltPage()
                    .table({"ab", "ac", "ad"}, {500, 900},
                           {{'a', "PEMERINTAH KOTA MADIUN"},
                            {'b', "Tgl. Efektif : 2 Mei 2018"},
                            {'c', "Camat Kartoharjo\nDisahkan\nDrs. BUDI SANTOSO\nNIP. 19730416 199303 1 007"},
                            {'d', "Nama SOP : Legalisasi Surat"}})
                    .build();
    for (auto& cell : page.tables[0].cells)
        for (auto& line : cell.lines)
            if (const auto text = line.text();
                text.starts_with("Camat") || text.starts_with("Drs") || text.starts_with("NIP"))
                move_right(line, 300);
    const auto sop = read_sop(page);
    EXPECT_EQ(text_or_none(sop.disahkan_oleh.jabatan), "Camat Kartoharjo");
    EXPECT_EQ(text_or_none(sop.disahkan_oleh.nama), "Drs. BUDI SANTOSO");
    EXPECT_THAT(texts_of(sop.instansi), ElementsAre("PEMERINTAH KOTA MADIUN"));
}

// A cell beside all rows of labels holds the letterhead, wherever it stands.
TEST(IdentityHead, TheLetterheadOnTheRightIsNoRowsValue)
{
    const auto page = BuiltPage()
                          .table({"az", "bz", "cz"}, {900, 600},
                                 {{'a', "Nomor : SOP/22/KG"},
                                  {'b', "Tgl. Pembuatan : 4/9/2015"},
                                  {'c', "Tanggal Perubahan :"},
                                  {'z', "PEMERINTAH KABUPATEN BESA SELATAN\nKECAMATAN GABETA"}})
                          .build();
    const auto sop = read_sop(page);
    EXPECT_EQ(text_or_none(sop.nomor_sop), "SOP/22/KG");
    EXPECT_EQ(text_or_none(sop.tanggal_pembuatan), "4/9/2015");
    EXPECT_EQ(text_or_none(sop.tanggal_revisi), "");
    EXPECT_EQ(sop.instansi.size(), 2U);
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
                          .table({"a", "b", "c", "d"}, {1200},
                                 {{'a', "NOMOR SOP"}, {'b', "12/2020"}, {'c', "NAMA SOP"}, {'d', "Pengelolaan Arsip"}})
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
                                 {{'a', "PEMERINTAH KOTA MADIUN"},
                                  {'b', "NOMOR SOP"},
                                  {'c', "7"},
                                  {'d', "NAMA SOP"},
                                  {'e', "Pelayanan Surat"}})
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
                                 {{'a', "NOMOR SOP"},
                                  {'b', "7"},
                                  {'c', "TANGGAL EFEKTIF"},
                                  {'d', "2 Mei 2018"},
                                  {'e', "NAMA SOP"},
                                  {'f', "Surat"}})
                          .build();
    EXPECT_THAT(texts_of(read_sop(page).instansi), ElementsAre("PEMERINTAH KOTA MADIUN", "DINAS SOSIAL"));
}

TEST(IdentityHead, MisreadLabelsAreStillLabels)
{
    const std::map<char, std::string> labels = {{'b', "N0MOR SOP"},       {'d', "Tgl. Pernbuatan"},
                                                {'f', "TANGGAL REVlSl"},  {'h', "Tanggai Efektif"},
                                                {'j', "DISAHKAN OLEH/!"}, {'l', "NAMA S0P"}};
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
    const std::map<char, std::string> labels = {{'b', "No. Dokumen"},    {'d', "Tanggal Ditetapkan"},
                                                {'f', "Tgl Revisi"},     {'h', "Tanggal Pengesahan"},
                                                {'j', "Disyahkan Oleh"}, {'l', "Judul SOP"}};
    const auto sop = read_sop(head_form(labels));
    EXPECT_EQ(text_or_none(sop.nomor_sop), "065/ 21 /403.031/2015");
    EXPECT_EQ(text_or_none(sop.tanggal_pembuatan), "5 Januari 2015");
    EXPECT_EQ(text_or_none(sop.tanggal_revisi), "");
    EXPECT_EQ(text_or_none(sop.tanggal_efektif), "2 Februari 2015");
    EXPECT_EQ(text_or_none(sop.disahkan_oleh.jabatan), "KEPALA BAGIAN ORGANISASI");
    EXPECT_EQ(text_or_none(sop.nama_sop), "PEMBUATAN SURAT EDARAN");
}

TEST(IdentityHead, FurtherSpellingsOfTheLabels)
{
    const auto sop = read_sop(head_form({{'b', "Nomor"},
                                         {'d', "Tanggal Penyusunan"},
                                         {'f', "Tgl. Perubahan"},
                                         {'g', "3 Maret 2015"},
                                         {'l', "Nama Prosedur"}}));
    EXPECT_EQ(text_or_none(sop.nomor_sop), "065/ 21 /403.031/2015");
    EXPECT_EQ(text_or_none(sop.tanggal_pembuatan), "5 Januari 2015");
    EXPECT_EQ(text_or_none(sop.tanggal_revisi), "3 Maret 2015");
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
    EXPECT_THAT(texts_of(sop.dasar_hukum),
                ElementsAre("Undang-Undang Nomor 5 Tahun 2014", "Peraturan Daerah Nomor 3 Tahun 2016"));
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
                                 {{'a', "NAMA SOP"},
                                  {'b', "Surat"},
                                  {'c', "No"},
                                  {'d', "Kegiatan"},
                                  {'e', "Peringatan"},
                                  {'f', "Output"},
                                  {'i', "Nomor SOP : 9"}})
                          .build();
    const auto sop = read_identity(page, {1}).sop;
    EXPECT_EQ(text_or_none(sop.nama_sop), "Surat");
    EXPECT_FALSE(sop.nomor_sop);
    EXPECT_THAT(sop.peringatan, IsEmpty());
}

}  // namespace
}  // namespace alihsop::testing
