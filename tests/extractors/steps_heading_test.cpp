#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extractors/flow_tables.h"

namespace alihsop::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

TEST(StepsHeading, NamesTheColumns)
{
    const auto flow = only_flow(flow_page(kTwoRows, kTwoRowsTexts));
    EXPECT_EQ(columns_of(flow), kColumns);
    EXPECT_TRUE(flow.has_header);
    EXPECT_EQ(flow.first_grid_row, 0);
}

TEST(StepsHeading, ColumnsTellWhereTheyStand)
{
    const auto flow = only_flow(flow_page(kTwoRows, kTwoRowsTexts));
    ASSERT_THAT(flow.columns, SizeIs(9));
    EXPECT_DOUBLE_EQ(flow.columns.front().left, 0);
    EXPECT_DOUBLE_EQ(flow.columns.back().right, 1);
    for (std::size_t i = 1; i < flow.columns.size(); ++i)
        EXPECT_DOUBLE_EQ(flow.columns[i - 1].right, flow.columns[i].left);
}

struct Spelling {
    std::string name;
    char cell;
    std::string text;
};

class StepsSpelling : public ::testing::TestWithParam<Spelling> {};

TEST_P(StepsSpelling, IsKnown) { EXPECT_EQ(columns_with({{GetParam().cell, GetParam().text}}), kColumns); }

INSTANTIATE_TEST_SUITE_P(
    Headings, StepsSpelling,
    ::testing::Values(Spelling{"NoDot", 'a', "NO."}, Spelling{"Nomor", 'a', "Nomor"},
                      Spelling{"UraianKegiatan", 'b', "URAIAN KEGIATAN"},
                      Spelling{"UraianProsedur", 'b', "Uraian Prosedur"}, Spelling{"Aktivitas", 'b', "AKTIVITAS"},
                      Spelling{"KegiatanOnTwoLines", 'b', "Uraian\nKegiatan"},
                      Spelling{"KegiatanBroken", 'b', "KEGI-\nATAN"}, Spelling{"KegiatanMisread", 'b', "Keglatan"},
                      Spelling{"PelaksanaMisread", 'c', "Peiaksana"}, Spelling{"PelaksanaCapitals", 'c', "PELAKSANA"},
                      Spelling{"UnitPelaksana", 'c', "Unit Pelaksana"}, Spelling{"BakuMutu", 'd', "BAKU MUTU"},
                      Spelling{"MutuBakuMisread", 'd', "Mutu Bakn"},
                      Spelling{"PersyaratanKelengkapan", 'i', "Persyaratan/\nKelengkapan"},
                      Spelling{"KelengkapanMisread", 'i', "Kelengkaoan"}, Spelling{"Perlengkapan", 'i', "Perlengkapan"},
                      Spelling{"Input", 'i', "Input"}, Spelling{"WaktuMenit", 'j', "Waktu\n(menit)"},
                      Spelling{"WaktuColon", 'j', "WAKTU:"}, Spelling{"Keluaran", 'k', "Keluaran"},
                      Spelling{"OutPut", 'k', "Out put"}, Spelling{"OutputMisread", 'k', "0utput"},
                      Spelling{"Hasil", 'k', "Hasil"}, Spelling{"Ket", 'e', "Ket."},
                      Spelling{"KeteranganMisread", 'e', "Keterangam"}),
    [](const auto& spelling) { return spelling.param.name; });

TEST(StepsHeading, ActorsMayStandOutsideTheirGroup)
{
    const auto page =
        BuiltPage()
            .table({"abcdddeeef", "abcghijklf", "mnopqrstuv"}, {60, 360, 120, 120, 120, 120, 200, 120, 160, 140},
                   {{'a', "No"},
                    {'b', "Kegiatan"},
                    {'c', "Pemohon"},
                    {'d', "Pelaksana"},
                    {'e', "Mutu Baku"},
                    {'f', "Ket"},
                    {'g', "Staf"},
                    {'h', "Kasi"},
                    {'i', "Camat"},
                    {'j', "Kelengkapan"},
                    {'k', "Waktu"},
                    {'l', "Output"},
                    {'m', "1"},
                    {'n', "Mengajukan surat"},
                    {'o', kDrawing}})
            .build();
    EXPECT_EQ(columns_of(only_flow(page)),
              "no kegiatan [Pemohon] [Staf] [Kasi] [Camat] kelengkapan waktu output keterangan");
}

TEST(StepsHeading, ASuperHeadingOtherThanPelaksanaIsTheGroup)
{
    const auto page =
        BuiltPage()
            .table({"abccddeeef", "abghijklmf", "nopqrstuvw"}, {60, 360, 120, 120, 120, 120, 200, 120, 160, 140},
                   {{'a', "No"},
                    {'b', "Kegiatan"},
                    {'c', "Pejabat"},
                    {'d', "Pendukung"},
                    {'e', "Mutu Baku"},
                    {'f', "Ket"},
                    {'g', "Kasi"},
                    {'h', "Camat"},
                    {'i', "Staf"},
                    {'j', "Ketua RT"},
                    {'k', "Kelengkapan"},
                    {'l', "Waktu"},
                    {'m', "Output"},
                    {'n', "1"},
                    {'o', "Mengajukan surat"}})
            .build();
    const auto flow = only_flow(page);
    EXPECT_EQ(columns_of(flow), "no kegiatan [Kasi] [Camat] [Staf] [Ketua RT] kelengkapan waktu output keterangan");
    ASSERT_THAT(flow.columns, SizeIs(10));
    EXPECT_EQ(text_or_none(flow.columns[2].kelompok), "Pejabat");
    EXPECT_EQ(text_or_none(flow.columns[3].kelompok), "Pejabat");
    EXPECT_EQ(text_or_none(flow.columns[5].kelompok), "Pendukung");
    EXPECT_FALSE(flow.columns[6].kelompok) << "\"Mutu Baku\" is no group of actors";
}

TEST(StepsHeading, AHeadingOfThreeRowsHasGroupsBelowPelaksana)
{
    const auto page = BuiltPage()
                          .table({"abccccdddf", "abgghhijkf", "ablmnoijkf", "pqrstuvwxy"},
                                 {60, 360, 120, 120, 120, 120, 200, 120, 160, 140},
                                 {{'a', "No"},
                                  {'b', "Kegiatan"},
                                  {'c', "Pelaksana"},
                                  {'d', "Mutu Baku"},
                                  {'f', "Ket"},
                                  {'g', "Pejabat"},
                                  {'h', "Pendukung"},
                                  {'i', "Kelengkapan"},
                                  {'j', "Waktu"},
                                  {'k', "Output"},
                                  {'l', "Kasi"},
                                  {'m', "Camat"},
                                  {'n', "Staf"},
                                  {'o', "Ketua RT"},
                                  {'p', "1"},
                                  {'q', "Mengajukan surat"}})
                          .build();
    const auto flow = only_flow(page);
    EXPECT_EQ(columns_of(flow), "no kegiatan [Kasi] [Camat] [Staf] [Ketua RT] kelengkapan waktu output keterangan");
    ASSERT_THAT(flow.columns, SizeIs(10));
    EXPECT_EQ(text_or_none(flow.columns[2].kelompok), "Pejabat");
    EXPECT_EQ(text_or_none(flow.columns[5].kelompok), "Pendukung");
    EXPECT_THAT(flow.rows, SizeIs(1));
}

TEST(StepsHeading, PelaksanaItselfIsNoGroup)
{
    for (const auto& column : only_flow(flow_page(kTwoRows, kTwoRowsTexts)).columns)
        EXPECT_FALSE(column.kelompok) << column.judul.text;
}

TEST(StepsHeading, FurtherColumnsAreKeptWithTheirHeadings)
{
    const auto page =
        BuiltPage()
            .table({"abccdddfgh", "abijklmfgh", "nopqrstuvw"}, {60, 360, 120, 120, 200, 120, 160, 140, 140, 140},
                   {{'a', "No"},
                    {'b', "Kegiatan"},
                    {'c', "Pelaksana"},
                    {'d', "Mutu Baku"},
                    {'f', "Keterangan"},
                    {'g', "Sumber Data"},
                    {'h', "Biaya"},
                    {'i', "Staf"},
                    {'j', "Camat"},
                    {'k', "Kelengkapan"},
                    {'l', "Waktu"},
                    {'m', "Output"},
                    {'n', "1"},
                    {'o', "Mengajukan surat"},
                    {'w', "Rp 0"}})
            .build();
    EXPECT_EQ(columns_of(only_flow(page)),
              "no kegiatan [Staf] [Camat] kelengkapan waktu output keterangan lain(Sumber Data) lain(Biaya)");
}

TEST(StepsHeading, FurtherColumnsMayStandAmongTheStandards)
{
    const auto page =
        BuiltPage()
            .table({"abccdddfgh", "abijklmfgh", "nopqrstuvw"}, {60, 360, 120, 120, 200, 120, 160, 140, 140, 140},
                   {{'a', "No"},
                    {'b', "Kegiatan"},
                    {'c', "Pelaksana"},
                    {'d', "Mutu Baku"},
                    {'f', "Sumber Data"},
                    {'g', "Biaya"},
                    {'h', "Keterangan"},
                    {'i', "Staf"},
                    {'j', "Camat"},
                    {'k', "Kelengkapan"},
                    {'l', "Waktu"},
                    {'m', "Output"},
                    {'n', "1"},
                    {'o', "Mengajukan surat"}})
            .build();
    EXPECT_EQ(columns_of(only_flow(page)),
              "no kegiatan [Staf] [Camat] kelengkapan waktu output lain(Sumber Data) lain(Biaya) keterangan");
}

TEST(StepsHeading, OrderOfTheColumnsIsAsPrinted)
{
    const auto page = BuiltPage()
                          .table({"abcdeff", "abcdegh", "ijklmno"}, {60, 360, 200, 120, 160, 120, 120},
                                 {{'a', "No"},
                                  {'b', "Kegiatan"},
                                  {'c', "Output"},
                                  {'d', "Waktu"},
                                  {'e', "Kelengkapan"},
                                  {'f', "Pelaksana"},
                                  {'g', "Staf"},
                                  {'h', "Camat"},
                                  {'i', "1"},
                                  {'j', "Mengajukan"}})
                          .build();
    EXPECT_EQ(columns_of(only_flow(page)), "no kegiatan output waktu kelengkapan [Staf] [Camat]");
}

TEST(StepsHeading, ATableMayHaveNoNumbers)
{
    const auto page = BuiltPage()
                          .table({"bccddd", "bghijk", "mnopqr"}, {360, 120, 120, 200, 120, 160},
                                 {{'b', "Kegiatan"},
                                  {'c', "Pelaksana"},
                                  {'d', "Mutu Baku"},
                                  {'g', "Staf"},
                                  {'h', "Camat"},
                                  {'i', "Kelengkapan"},
                                  {'j', "Waktu"},
                                  {'k', "Output"},
                                  {'m', "Mengajukan"}})
                          .build();
    const auto flow = only_flow(page);
    EXPECT_EQ(columns_of(flow), "kegiatan [Staf] [Camat] kelengkapan waktu output");
    EXPECT_THAT(rows_of(flow), ElementsAre("Mengajukan|||||"));
}

TEST(StepsHeading, MayStandBelowRowsOfAnIdentityForm)
{
    const auto page = BuiltPage()
                          .table({"aabbbbbbb", "dexxxyyyk", "deghiqrsk", "lmnopQRSt"}, kWidths,
                                 {{'a', "NAMA SOP"},
                                  {'b', "Surat Edaran"},
                                  {'d', "No"},
                                  {'e', "Kegiatan"},
                                  {'x', "Pelaksana"},
                                  {'y', "Mutu Baku"},
                                  {'k', "Ket"},
                                  {'g', "Staf"},
                                  {'h', "Kasubag"},
                                  {'i', "Kabag"},
                                  {'q', "Kelengkapan"},
                                  {'r', "Waktu"},
                                  {'s', "Output"},
                                  {'l', "1"},
                                  {'m', "Menyusun"}})
                          .build();
    const auto flow = only_flow(page);
    EXPECT_EQ(flow.first_grid_row, 1);
    EXPECT_EQ(columns_of(flow), kColumns);
    EXPECT_THAT(rows_of(flow), ElementsAre("1|Menyusun|||||||"));
}

TEST(StepsHeading, TheLineAboveTheTableIsItsTitle)
{
    const auto page = BuiltPage()
                          .line("PENGAJUAN SURAT")
                          .table({"abcde", "fghij"}, {60, 360, 120, 200, 120},
                                 {{'a', "No"},
                                  {'b', "Kegiatan"},
                                  {'c', "Staf"},
                                  {'d', "Kelengkapan"},
                                  {'e', "Waktu"},
                                  {'f', "1"},
                                  {'g', "Mengajukan"}})
                          .build();
    EXPECT_EQ(text_or_none(only_flow(page).judul), "PENGAJUAN SURAT");
}

TEST(StepsHeading, ALineFarAboveTheTableIsNotItsTitle)
{
    const auto page = BuiltPage()
                          .line("LAMPIRAN")
                          .gap(300)
                          .table({"abcde", "fghij"}, {60, 360, 120, 200, 120},
                                 {{'a', "No"},
                                  {'b', "Kegiatan"},
                                  {'c', "Staf"},
                                  {'d', "Kelengkapan"},
                                  {'e', "Waktu"},
                                  {'f', "1"},
                                  {'g', "Mengajukan"}})
                          .build();
    EXPECT_FALSE(only_flow(page).judul);
}

TEST(StepsHeading, AnIdentityFormIsNoFlowTable)
{
    const auto page = BuiltPage()
                          .table({"ab", "cd", "ef"}, {600, 600},
                                 {{'a', "NOMOR SOP"},
                                  {'b', "7"},
                                  {'c', "DASAR HUKUM"},
                                  {'d', "KUALIFIKASI PELAKSANA"},
                                  {'e', "PERINGATAN"},
                                  {'f', "KETERANGAN"}})
                          .build();
    EXPECT_THAT(read_steps(page), IsEmpty());
}

TEST(StepsHeading, TwoFlowTablesOfAPageComeFromTopToBottom)
{
    const std::map<char, std::string> texts = {{'a', "No"},          {'b', "Kegiatan"}, {'c', "Staf"},
                                               {'d', "Kelengkapan"}, {'e', "Waktu"},    {'f', "1"},
                                               {'g', "Mengajukan"}};
    auto second = texts;
    second['g'] = "Mengirim";
    const std::vector<int> widths = {60, 360, 120, 200, 120};
    const auto flows = read_steps(
        BuiltPage().table({"abcde", "fghij"}, widths, texts).table({"abcde", "fghij"}, widths, second).build());
    ASSERT_THAT(flows, SizeIs(2));
    EXPECT_EQ(flows[0].table, 0U);
    EXPECT_EQ(flows[1].table, 1U);
    EXPECT_THAT(rows_of(flows[1]), ElementsAre("1|Mengirim|||"));
}

}  // namespace
}  // namespace alihsop::testing
