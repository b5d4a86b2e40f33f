#include "exports/feeds/row_model.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/exports/truth_samples.h"

namespace alihsop {
namespace {

using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::IsEmpty;

/// "s1 -label-> s2": arrows between symbols s1 … of the given kinds, one step and one actor each.
Sop chain(const std::vector<Simbol::Jenis>& kinds,
          const std::vector<std::tuple<std::string, std::string, std::string>>& arrows)
{
    Sop sop;
    sop.pelaksana = {{"p1", {}, std::nullopt}};
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        Langkah step;
        step.id = "l" + std::to_string(i + 1);
        sop.langkah.push_back(step);
        Simbol symbol;
        symbol.id = "s" + std::to_string(i + 1);
        symbol.jenis = kinds[i];
        symbol.langkah = step.id;
        symbol.pelaksana = {"p1"};
        sop.alur.simbol.push_back(symbol);
    }
    for (const auto& [from, label, to] : arrows) {
        Panah arrow;
        arrow.dari = from;
        arrow.ke = to;
        if (!label.empty()) arrow.label.emplace().text = label;
        sop.alur.panah.push_back(arrow);
    }
    return sop;
}

struct Rows {
    std::vector<ToolRow> rows;
    LossReport losses;
};

Rows rows_of(const Sop& sop, bool has_jumps)
{
    Rows result;
    const auto graph = build_flow_graph(sop);
    result.rows = build_tool_rows(sop, graph, {has_jumps}, "", result.losses);
    return result;
}

constexpr auto kBox = Simbol::Jenis::process;
constexpr auto kDiamond = Simbol::Jenis::decision;

TEST(RowModel, ALabelSaysWhichBranchAWayIs)
{
    const auto [rows, losses] =
        rows_of(chain({kBox, kDiamond, kBox}, {{"s1", "", "s2"}, {"s2", "Tidak", "s1"}, {"s2", "Ya", "s3"}}), false);
    EXPECT_EQ(rows[1].yes, 2U);
    EXPECT_EQ(rows[1].no, 0U);
    EXPECT_EQ(rows[0].next, 1U);
    EXPECT_THAT(losses, IsEmpty());
}

TEST(RowModel, OtherWordsForYesAndNoAreReplacedAndTold)
{
    const auto [rows, losses] = rows_of(
        chain({kBox, kDiamond, kBox}, {{"s1", "", "s2"}, {"s2", "Revisi", "s1"}, {"s2", "Setuju", "s3"}}), false);
    EXPECT_EQ(rows[1].yes, 2U);
    EXPECT_EQ(rows[1].no, 0U);
    EXPECT_THAT(losses, ElementsAre(Field(&Loss::code, "label-replaced"), Field(&Loss::code, "label-replaced")));
}

TEST(RowModel, ABranchWithoutALabelTakesThePlaceThatIsLeft)
{
    const auto [rows, losses] =
        rows_of(chain({kBox, kDiamond, kBox}, {{"s1", "", "s2"}, {"s2", "", "s1"}, {"s2", "Tidak", "s3"}}), false);
    EXPECT_EQ(rows[1].no, 2U);
    EXPECT_EQ(rows[1].yes, 0U);
    EXPECT_THAT(losses, IsEmpty());
}

TEST(RowModel, TwoBranchesWithoutLabelsAreGuessedAndTold)
{
    const auto [rows, losses] =
        rows_of(chain({kBox, kDiamond, kBox}, {{"s1", "", "s2"}, {"s2", "", "s1"}, {"s2", "", "s3"}}), false);
    EXPECT_EQ(rows[1].yes, 2U);
    EXPECT_THAT(losses, ElementsAre(Field(&Loss::code, "branch-guessed")));
}

TEST(RowModel, AJumpIsKeptOrTold)
{
    const auto sop = chain({kBox, kBox, kBox}, {{"s1", "", "s2"}, {"s2", "", "s1"}});
    EXPECT_EQ(rows_of(sop, true).rows[1].next, 0U);
    EXPECT_THAT(rows_of(sop, true).losses, IsEmpty());
    EXPECT_EQ(rows_of(sop, false).rows[1].next, std::nullopt);
    EXPECT_THAT(rows_of(sop, false).losses, ElementsAre(Field(&Loss::code, "jump-dropped")));
}

TEST(RowModel, WorkThatNothingFollowsGoesOnInTheToolAndThatIsTold)
{
    const auto sop = chain({kBox, kBox, kBox}, {{"s1", "", "s2"}});
    EXPECT_THAT(rows_of(sop, true).losses, ElementsAre(Field(&Loss::code, "way-added")));
}

TEST(RowModel, WordsOfConsentAndRefusal)
{
    for (const auto* word : {"Ya", "YA.", "Setuju", "Lengkap", "Memenuhi syarat", "y"})
        EXPECT_EQ(is_consent(word), true) << word;
    for (const auto* word : {"Tidak", "TIDAK lengkap", "Tdk", "Revisi", "Belum", "t"})
        EXPECT_EQ(is_consent(word), false) << word;
    for (const auto* word : {"", "Kabag", "1"}) EXPECT_EQ(is_consent(word), std::nullopt) << word;
}

}  // namespace
}  // namespace alihsop
