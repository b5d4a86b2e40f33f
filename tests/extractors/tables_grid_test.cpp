#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extractors/expect_tables.h"

namespace alihsop::testing {
namespace {

using ::testing::Combine;
using ::testing::IsEmpty;
using ::testing::Range;
using ::testing::SizeIs;
using ::testing::Values;
using ::testing::ValuesIn;

TEST(Tables, APlainGridIsFoundWhereItStands) { expect_found(plain_table(), {}, 200); }

TEST(Tables, CellsTileTheGridWithinItsRulings)
{
    DrawnPage page(200);
    draw(page, flow_table());
    const auto reading = page.read();
    ASSERT_THAT(reading.tables, SizeIs(1));
    const Table& table = reading.tables.front();
    long area = 0;
    for (const auto& cell : table.cells) {
        EXPECT_EQ(cell.box.x, table.xs[static_cast<std::size_t>(cell.column)]);
        EXPECT_EQ(cell.box.bottom(), table.ys[static_cast<std::size_t>(cell.row + cell.row_span)]);
        EXPECT_THAT(cell.lines, IsEmpty());
        area += static_cast<long>(cell.box.width) * cell.box.height;
    }
    EXPECT_EQ(area, static_cast<long>(table.box.width) * table.box.height);
}

TEST(Tables, CellsComeByRowThenColumn)
{
    DrawnPage page(200);
    draw(page, flow_table());
    const auto reading = page.read();
    ASSERT_THAT(reading.tables, SizeIs(1));
    const auto& cells = reading.tables.front().cells;
    EXPECT_TRUE(std::is_sorted(cells.begin(), cells.end(), [](const Cell& a, const Cell& b) {
        return a.row != b.row ? a.row < b.row : a.column < b.column;
    }));
}

struct Named {
    std::string name;
    DrawnTable table;
};

std::string name_of_case(const ::testing::TestParamInfo<Named>& info) { return info.param.name; }

class TablesMerged : public ::testing::TestWithParam<Named> {};

TEST_P(TablesMerged, CellsWithoutALineBetweenAreOne) { expect_found(GetParam().table, {}, 200); }

INSTANTIATE_TEST_SUITE_P(Layouts, TablesMerged,
                         ValuesIn(std::vector<Named>{
                             {"AcrossColumns", {spaced(20, 30, 4), spaced(40, 20, 3), {"aabc", "defg", "hijj"}}},
                             {"DownRows", {spaced(20, 30, 4), spaced(40, 20, 3), {"abcd", "aefd", "ghij"}}},
                             {"BothWays", {spaced(20, 30, 4), spaced(40, 20, 4), {"abcd", "effg", "hffi", "jklm"}}},
                             {"AWholeRow", {spaced(20, 30, 4), spaced(40, 20, 3), {"aaaa", "bcde", "fghi"}}},
                             {"HeadingOfTwoRows", flow_table()},
                             {"HeadingOfThreeRows",
                              {{15, 23, 63, 83, 103, 123, 143, 163, 183, 200},
                               {30, 38, 46, 60, 95, 130, 165},
                               {"abcccddde", "abffghije", "abklghije", "mnopqrstu", "vwxyzABCD", "EFGHIJKLM"}}},
                             {"IdentityForm", identity_form()}}),
                         name_of_case);

class TablesThickness : public ::testing::TestWithParam<std::tuple<int, double>> {};

TEST_P(TablesThickness, DoesNotMatter)
{
    const auto [pixels, dpi] = GetParam();
    expect_found(flow_table(), Pen{.pixels = pixels}, dpi);
}

INSTANTIATE_TEST_SUITE_P(OneToSixPixels, TablesThickness, Combine(Range(1, 7), Values(150.0, 200.0, 300.0)));

class TablesResolution : public ::testing::TestWithParam<double> {};

TEST_P(TablesResolution, GapsOfEightInAHundredAreBridged) { expect_found(flow_table(), Pen{.lost = 0.08}, GetParam()); }

TEST_P(TablesResolution, PaleGreyRulingsCount)
{
    expect_found(flow_table(), Pen{.millimetres = 0.4, .grey = 175}, GetParam());
}

TEST_P(TablesResolution, DoubleRulingsAreOneLine)
{
    expect_found(flow_table(), Pen{.millimetres = 0.25, .doubled = 0.8}, GetParam());
}

TEST_P(TablesResolution, ASlightSlopeDoesNotPartALine)
{
    for (const double degrees : {0.05, -0.05}) {
        DrawnPage page(GetParam());
        draw(page, flow_table());
        page.turn(degrees);
        expect_only(page, flow_table());
    }
}

TEST_P(TablesResolution, MovingTheTableMovesTheGridAndNothingElse)
{
    for (const auto& [dx, dy] : {std::pair{-6.0, -9.0}, {0.3, 0.7}, {4.9, 33.3}}) {
        const auto drawn = flow_table().moved(dx, dy);
        expect_found(drawn, {}, GetParam());
    }
}

INSTANTIATE_TEST_SUITE_P(Dpi, TablesResolution, Values(150.0, 200.0, 240.0, 300.0, 400.0));

TEST(TablesDashed, RulingsCountToo)
{
    for (const double dpi : {200.0, 240.0, 300.0, 400.0}) expect_found(flow_table(), Pen{.dash = 2.0, .gap = 0.8}, dpi);
}

TEST(Rulings, AreTellingWhereALineBeginsAndEnds)
{
    DrawnPage page(200);
    page.line({30, 50}, {150, 50});
    page.line({170, 60}, {170, 200});
    const auto rulings = page.read().rulings;
    ASSERT_THAT(rulings, SizeIs(2));
    EXPECT_TRUE(rulings[0].horizontal);
    EXPECT_NEAR(to_millimetres(rulings[0].position, 200), 50, 0.5);
    EXPECT_NEAR(to_millimetres(rulings[0].begin, 200), 30, 0.5);
    EXPECT_NEAR(to_millimetres(rulings[0].end, 200), 150, 0.5);
    EXPECT_FALSE(rulings[1].horizontal);
    EXPECT_NEAR(to_millimetres(rulings[1].position, 200), 170, 0.5);
    EXPECT_NEAR(to_millimetres(rulings[1].begin, 200), 60, 0.5);
    EXPECT_NEAR(to_millimetres(rulings[1].end, 200), 200, 0.5);
}

}  // namespace
}  // namespace alihsop::testing
