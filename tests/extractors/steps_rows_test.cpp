#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extractors/flow_tables.h"

namespace alihsop::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::SizeIs;

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
