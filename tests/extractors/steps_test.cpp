#include "extractors/steps/read_steps.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "models/value_of_lines.h"
#include "tests/extractors/build_reading.h"

namespace alihsop::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

// The columns in short: "no kegiatan [Staf] [Kabag] kelengkapan waktu output keterangan lain(Biaya)".
std::string columns_of(const FlowTable& flow)
{
    std::string text;
    for (const auto& column : flow.columns) {
        const std::string& heading = column.judul.text;
        if (!text.empty()) text += ' ';
        switch (column.role) {
            case ColumnRole::no:
                text += "no";
                break;
            case ColumnRole::kegiatan:
                text += "kegiatan";
                break;
            case ColumnRole::pelaksana:
                text += "[" + heading + "]";
                break;
            case ColumnRole::kelengkapan:
                text += "kelengkapan";
                break;
            case ColumnRole::waktu:
                text += "waktu";
                break;
            case ColumnRole::output:
                text += "output";
                break;
            case ColumnRole::keterangan:
                text += "keterangan";
                break;
            case ColumnRole::lain:
                text += "lain(" + heading + ")";
                break;
        }
    }
    return text;
}

// A row in short: its cells' texts between bars, "*" where something is drawn.
std::string row_text(const FlowRow& row)
{
    std::string text;
    for (std::size_t c = 0; c < row.cells.size(); ++c) {
        if (c > 0) text += "|";
        text += value_of_lines(row.cells[c], 1).text;
        if (row.drawn[c]) text += "*";
    }
    return text;
}

std::vector<std::string> rows_of(const FlowTable& flow)
{
    std::vector<std::string> rows;
    for (const auto& row : flow.rows) rows.push_back(row_text(row));
    return rows;
}

const std::vector<int> kWidths = {60, 360, 120, 120, 120, 200, 120, 160, 140};
const std::string kColumns = "no kegiatan [Staf] [Kasubag] [Kabag] kelengkapan waktu output keterangan";

const std::map<char, std::string> kHeading = {
    {'a', "No"},      {'b', "Kegiatan"}, {'c', "Pelaksana"},   {'d', "Mutu Baku"}, {'e', "Keterangan"}, {'f', "Staf"},
    {'g', "Kasubag"}, {'h', "Kabag"},    {'i', "Kelengkapan"}, {'j', "Waktu"},     {'k', "Output"}};

// A page with the usual heading of two rows and these rows below it.
PageReading flow_page(std::vector<std::string> rows, std::map<char, std::string> texts,
                      const std::map<char, std::string>& heading = {})
{
    std::vector<std::string> layout = {"abcccddde", "abfghijke"};
    layout.insert(layout.end(), rows.begin(), rows.end());
    texts.insert(heading.begin(), heading.end());
    texts.insert(kHeading.begin(), kHeading.end());
    return BuiltPage().table(layout, kWidths, texts).build();
}

const std::vector<std::string> kTwoRows = {"lmnopqrst", "uvwxyzABC"};
const std::map<char, std::string> kTwoRowsTexts = {{'l', "1."},
                                                   {'m', "Menyusun konsep surat"},
                                                   {'n', kDrawing},
                                                   {'q', "Disposisi"},
                                                   {'r', "1 jam"},
                                                   {'s', "Konsep surat"},
                                                   {'t', "Arsip"},
                                                   {'u', "2."},
                                                   {'v', "Memeriksa konsep"},
                                                   {'x', kDrawing},
                                                   {'z', "Konsep"},
                                                   {'A', "10 menit"},
                                                   {'B', "Paraf"}};

FlowTable only_flow(const PageReading& page)
{
    auto flows = read_steps(page);
    if (flows.size() != 1) {
        ADD_FAILURE() << flows.size() << " flow tables";
        return {};
    }
    return flows.front();
}

std::string columns_with(const std::map<char, std::string>& heading)
{
    return columns_of(only_flow(flow_page(kTwoRows, kTwoRowsTexts, heading)));
}

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

TEST(StepsRows, EachRowHasItsCells)
{
    EXPECT_THAT(rows_of(only_flow(flow_page(kTwoRows, kTwoRowsTexts))),
                ElementsAre("1.|Menyusun konsep surat|*|||Disposisi|1 jam|Konsep surat|Arsip",
                            "2.|Memeriksa konsep||*||Konsep|10 menit|Paraf|"));
}

TEST(StepsRows, LinesOfACellAreInOrder)
{
    auto texts = kTwoRowsTexts;
    texts['m'] = "Menyusun konsep\nsurat edaran\nuntuk SKPD";
    EXPECT_EQ(rows_of(only_flow(flow_page(kTwoRows, texts))).front(),
              "1.|Menyusun konsep surat edaran untuk SKPD|*|||Disposisi|1 jam|Konsep surat|Arsip");
}

TEST(StepsRows, RowsTellWhereTheyStand)
{
    const auto page = flow_page(kTwoRows, kTwoRowsTexts);
    const auto flow = only_flow(page);
    ASSERT_THAT(flow.rows, SizeIs(2));
    EXPECT_EQ(flow.rows[0].box.y, page.tables[0].ys[2]);
    EXPECT_EQ(flow.rows[1].box.bottom(), page.tables[0].box.bottom());
}

TEST(StepsRows, TheRowOfColumnNumbersIsNoStep)
{
    auto texts = kTwoRowsTexts;
    const std::string names = "DEFGHIJKL";
    for (std::size_t i = 0; i < names.size(); ++i) texts[names[i]] = std::to_string(i + 1);
    const auto rows = rows_of(only_flow(flow_page({"DEFGHIJKL", "lmnopqrst", "uvwxyzABC"}, texts)));
    ASSERT_THAT(rows, SizeIs(2));
    EXPECT_TRUE(rows[0].starts_with("1.|Menyusun"));
}

TEST(StepsRows, ColumnNumbersInBracketsAreNoStepEither)
{
    auto texts = kTwoRowsTexts;
    const std::string names = "DEFGHIJKL";
    for (std::size_t i = 0; i < names.size(); ++i) texts[names[i]] = "(" + std::to_string(i + 1) + ")";
    EXPECT_THAT(only_flow(flow_page({"DEFGHIJKL", "lmnopqrst", "uvwxyzABC"}, texts)).rows, SizeIs(2));
}

TEST(StepsRows, AFirstStepIsNotTakenForColumnNumbers)
{
    auto texts = kTwoRowsTexts;
    texts['q'] = "6";
    texts['r'] = "7 menit";
    EXPECT_THAT(only_flow(flow_page(kTwoRows, texts)).rows, SizeIs(2));
}

TEST(StepsRows, AnActivityOverTwoGridRowsIsOneStep)
{
    const auto rows = rows_of(only_flow(flow_page({"lmnopqrst", "lmuvwqrst", "xyzABCDEF"}, {{'l', "1."},
                                                                                            {'m', "Menyusun konsep"},
                                                                                            {'n', kDrawing},
                                                                                            {'v', kDrawing},
                                                                                            {'q', "Disposisi"},
                                                                                            {'r', "1 jam"},
                                                                                            {'x', "2."},
                                                                                            {'y', "Memeriksa"}})));
    ASSERT_THAT(rows, SizeIs(2));
    EXPECT_EQ(rows[0], "1.|Menyusun konsep|*|*||Disposisi|1 jam||");
    EXPECT_TRUE(rows[1].starts_with("2.|Memeriksa"));
}

TEST(StepsRows, ALineInOneStandardsColumnDoesNotPartAStep)
{
    const auto flow = only_flow(flow_page(
        {"lmnopqrst", "lmnopqrut", "xyzABCDEF"},
        {{'l', "1."}, {'m', "Menyusun konsep"}, {'s', "Konsep"}, {'u', "Surat"}, {'x', "2."}, {'y', "Memeriksa"}}));
    EXPECT_THAT(rows_of(flow), ElementsAre("1.|Menyusun konsep||||||Konsep Surat|", "2.|Memeriksa|||||||"));
}

TEST(StepsRows, AStepWithoutTextInTheTextColumnsKeepsItsPlace)
{
    EXPECT_THAT(only_flow(flow_page({"lmnopqrst", "uvwxyzABC"},
                                    {{'l', "1."}, {'m', "Menyusun"}, {'n', kDrawing}, {'x', kDrawing}}))
                    .rows,
                SizeIs(2));
}

TEST(StepsContinuation, TakesTheColumnsOfTheTableBefore)
{
    const auto before = only_flow(flow_page(kTwoRows, kTwoRowsTexts));
    const auto next =
        BuiltPage(2)
            .table({"lmnopqrst"}, kWidths, {{'l', "3."}, {'m', "Mengirim surat"}, {'o', kDrawing}, {'r', "5 menit"}})
            .build();
    const auto flow = read_continuation(next, 0, before.columns);
    EXPECT_EQ(columns_of(flow), kColumns);
    EXPECT_FALSE(flow.has_header);
    EXPECT_EQ(flow.page, 2);
    EXPECT_THAT(rows_of(flow), ElementsAre("3.|Mengirim surat||*|||5 menit||"));
}

TEST(StepsContinuation, IsWiderOrNarrowerByALittle)
{
    const auto before = only_flow(flow_page(kTwoRows, kTwoRowsTexts));
    const auto next = BuiltPage(2)
                          .table({"lmnopqrst"}, {70, 380, 118, 122, 121, 210, 115, 150, 150},
                                 {{'l', "3."}, {'m', "Mengirim surat"}, {'s', "Surat"}})
                          .build();
    EXPECT_THAT(rows_of(read_continuation(next, 0, before.columns)), ElementsAre("3.|Mengirim surat||||||Surat|"));
}

TEST(StepsContinuation, AColumnLineThatWasNotFoundCostsNoOtherColumn)
{
    const auto before = only_flow(flow_page(kTwoRows, kTwoRowsTexts));
    // The ruling between the second and the third actor is missing.
    const auto next =
        BuiltPage(2)
            .table({"lmnoqrst"}, {60, 360, 120, 240, 200, 120, 160, 140},
                   {{'l', "3."}, {'m', "Mengirim surat"}, {'q', "Surat"}, {'r', "5 menit"}, {'t', "Arsip"}})
            .build();
    EXPECT_THAT(rows_of(read_continuation(next, 0, before.columns)),
                ElementsAre("3.|Mengirim surat||||Surat|5 menit||Arsip"));
}

TEST(StepsContinuation, WithoutATableBeforeColumnsGoByPosition)
{
    const auto page = BuiltPage()
                          .table({"lmnopqrst", "uvwxyzABC"}, kWidths,
                                 {{'l', "3."},
                                  {'m', "Mengirim surat"},
                                  {'n', kDrawing},
                                  {'q', "Surat"},
                                  {'r', "5 menit"},
                                  {'s', "Tanda terima"},
                                  {'t', "Arsip"},
                                  {'u', "4."},
                                  {'v', "Mengarsipkan"},
                                  {'x', kDrawing},
                                  {'p', kDrawing}})
                          .build();
    const auto flow = read_continuation(page, 0, {});
    EXPECT_EQ(columns_of(flow), "no kegiatan [] [] [] kelengkapan waktu output keterangan");
    EXPECT_EQ(rows_of(flow).front(), "3.|Mengirim surat|*||*|Surat|5 menit|Tanda terima|Arsip");
}

TEST(StepsContinuation, OnlyATableOfManyColumnsMayCarryAFlowTableOn)
{
    EXPECT_TRUE(may_continue(BuiltPage().table({"lmnopqrst"}, kWidths, {}).build().tables[0]));
    EXPECT_FALSE(may_continue(BuiltPage().table({"ab", "cd"}, {400, 400}, {}).build().tables[0]));
}

}  // namespace
}  // namespace alihsop::testing
