#include "extractors/title_sheet/read_title_sheet.h"

#include <gtest/gtest.h>

#include "tests/extractors/build_reading.h"

namespace alihsop::testing {
namespace {

TEST(TitleSheet, ValuesStandBehindTheirColons)
{
    const auto sheet = read_title_sheet(BuiltPage()
                                            .line("STANDAR OPERASIONAL PROSEDUR")
                                            .line("Judul SOP : Pembuatan Surat Edaran")
                                            .line("Penanggung jawab Produk : Bupati Magetan")
                                            .line("Penanggung jawab Pelaksanaan Kegiatan : Kepala Bagian")
                                            .line("Ruang Lingkup : Sekretariat Daerah")
                                            .build());
    EXPECT_EQ(text_or_none(sheet.judul_sop), "Pembuatan Surat Edaran");
    EXPECT_EQ(text_or_none(sheet.penanggung_jawab_produk), "Bupati Magetan");
    EXPECT_EQ(text_or_none(sheet.penanggung_jawab_kegiatan), "Kepala Bagian");
    EXPECT_EQ(text_or_none(sheet.ruang_lingkup), "Sekretariat Daerah");
}

TEST(TitleSheet, AValueMayGoOnBelow)
{
    const auto sheet = read_title_sheet(BuiltPage()
                                            .line("Judul SOP : Penyusunan Rencana Kerja Anggaran")
                                            .line("            dan Dokumen Pelaksanaan Anggaran")
                                            .line("Ruang Lingkup : Sekretariat Daerah")
                                            .build());
    EXPECT_EQ(text_or_none(sheet.judul_sop), "Penyusunan Rencana Kerja Anggaran dan Dokumen Pelaksanaan Anggaran");
    EXPECT_EQ(text_or_none(sheet.ruang_lingkup), "Sekretariat Daerah");
}

TEST(TitleSheet, AValueMayStandBelowItsLabel)
{
    const auto sheet = read_title_sheet(BuiltPage()
                                            .line("JUDUL SOP")
                                            .line("Pembuatan Surat Edaran")
                                            .line("RUANG LINGKUP")
                                            .line("Sekretariat Daerah")
                                            .build());
    EXPECT_EQ(text_or_none(sheet.judul_sop), "Pembuatan Surat Edaran");
    EXPECT_EQ(text_or_none(sheet.ruang_lingkup), "Sekretariat Daerah");
}

TEST(TitleSheet, MayBeATable)
{
    const auto sheet = read_title_sheet(BuiltPage()
                                            .table({"ab", "cd"}, {400, 800},
                                                   {{'a', "Judul SOP AP"},
                                                    {'b', ": Pembuatan Surat Edaran"},
                                                    {'c', "Penanggung jawab Produk"},
                                                    {'d', ": Bupati Magetan"}})
                                            .build());
    EXPECT_EQ(text_or_none(sheet.judul_sop), "Pembuatan Surat Edaran");
    EXPECT_EQ(text_or_none(sheet.penanggung_jawab_produk), "Bupati Magetan");
}

TEST(TitleSheet, MisreadLabelsAreStillLabels)
{
    const auto sheet =
        read_title_sheet(BuiltPage().line("Judui SOP : Surat Edaran").line("Penanggumg jawab Produk : Bupati").build());
    EXPECT_EQ(text_or_none(sheet.judul_sop), "Surat Edaran");
    EXPECT_EQ(text_or_none(sheet.penanggung_jawab_produk), "Bupati");
}

TEST(TitleSheet, WhatIsNotPrintedIsNoValue)
{
    const auto sheet = read_title_sheet(BuiltPage().line("Judul SOP : Surat Edaran").build());
    EXPECT_FALSE(sheet.penanggung_jawab_produk);
    EXPECT_FALSE(sheet.ruang_lingkup);
}

TEST(TitleSheet, ValuesKnowTheirPage)
{
    const auto sheet = read_title_sheet(BuiltPage(8).line("Judul SOP : Surat Edaran").build());
    ASSERT_TRUE(sheet.judul_sop);
    EXPECT_EQ(sheet.judul_sop->page, 8);
}

}  // namespace
}  // namespace alihsop::testing
