#include "extractors/tables/read_tables.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extractors/draw_table.h"

namespace alihsop::testing {
namespace {

using ::testing::Combine;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Range;
using ::testing::SizeIs;
using ::testing::Values;
using ::testing::ValuesIn;

constexpr double kPlaceTolerance = 1.2;  // mm: a double ruling's halves are nearly so far apart

void expect_positions(const std::vector<int>& found, const std::vector<double>& drawn, double dpi)
{
    ASSERT_EQ(found.size(), drawn.size());
    for (std::size_t i = 0; i < found.size(); ++i)
        EXPECT_NEAR(to_millimetres(found[i], dpi), drawn[i], kPlaceTolerance);
}

// The page holds this one table and no other.
void expect_only(const DrawnPage& page, const DrawnTable& drawn)
{
    const auto reading = page.read();
    ASSERT_THAT(reading.tables, SizeIs(1));
    const Table& table = reading.tables.front();
    EXPECT_EQ(layout_of(table), drawn.layout);
    expect_positions(table.xs, drawn.xs, page.dpi());
    expect_positions(table.ys, drawn.ys, page.dpi());
}

void expect_found(const DrawnTable& drawn, const Pen& pen, double dpi)
{
    DrawnPage page(dpi);
    draw(page, drawn, pen);
    expect_only(page, drawn);
}

DrawnTable plain_table() { return {spaced(20, 34, 5), spaced(40, 18, 6), plain_grid(6, 5)}; }

// The usual flow table: a heading of two rows, "Pelaksana" over three actors, "Mutu Baku" over three standards.
DrawnTable flow_table()
{
    return {{15, 23, 63, 83, 103, 123, 143, 163, 183, 200},
            {30, 40, 55, 90, 125, 160, 195},
            {"abcccddde", "abfghijke", "lmnopqrst", "uvwxyzABC", "DEFGHIJKL", "MNOPQRSTU"}};
}

// The usual identity form.
DrawnTable identity_form()
{
    return {{20, 105, 145, 195},
            {20, 30, 40, 50, 80, 95, 105, 150, 160, 200},
            {"abc", "ade", "afg", "ahi", "ajk", "lmm", "noo", "pqq", "rss"}};
}

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

// Symbols and arrows as a flow table holds them, in the actors' columns of flow_table().
void draw_flow(DrawnPage& page)
{
    const Pen thin{.millimetres = 0.25};
    const double centre_a = 73, centre_b = 93, centre_c = 113;
    page.box({centre_a - 7, 65}, 14, 8, thin);
    page.box({centre_b - 7, 102}, 14, 8, thin);
    page.box({centre_c - 7, 138}, 14, 8, thin);
    page.box({centre_a - 7, 172}, 14, 8, thin);
    page.arrow({{centre_a, 73}, {centre_a, 106}, {centre_b - 7, 106}}, thin);
    page.arrow({{centre_b + 7, 106}, {centre_c, 106}, {centre_c, 138}}, thin);
    page.arrow({{centre_c, 146}, {centre_c, 176}, {centre_a + 7, 176}}, thin);
}

TEST(TablesWithDrawings, BoxesAndArrowsAddNeitherRowsNorColumns)
{
    for (const double dpi : {150.0, 200.0, 300.0}) {
        DrawnPage page(dpi);
        draw(page, flow_table());
        draw_flow(page);
        expect_only(page, flow_table());
    }
}

TEST(TablesWithDrawings, ALongLoopBackToAnEarlierStepIsNoRuling)
{
    for (const double dpi : {150.0, 200.0, 300.0}) {
        DrawnPage page(dpi);
        draw(page, flow_table());
        draw_flow(page);
        const Pen thin{.millimetres = 0.25};
        page.arrow({{106, 142}, {85.5, 142}, {85.5, 69}, {80, 69}}, thin);         // over two row borders
        page.arrow({{80, 178}, {121, 178}, {121, 60}, {73, 60}, {73, 65}}, thin);  // over three, and across all actors
        expect_only(page, flow_table());
    }
}

TEST(TablesWithDrawings, ThickArrowsAreNoRulingsEither)
{
    DrawnPage page(200);
    draw(page, flow_table());
    const Pen thick{.millimetres = 0.8};
    page.arrow({{73, 70}, {73, 107}, {88, 107}}, thick);
    page.arrow({{93, 111}, {93, 143}, {108, 143}}, thick);
    expect_only(page, flow_table());
}

TEST(TablesWithDrawings, DashedArrowsAreNoRulingsEither)
{
    DrawnPage page(200);
    draw(page, flow_table());
    draw_flow(page);
    page.arrow({{106, 142}, {86, 142}, {86, 69}, {80, 69}}, Pen{.millimetres = 0.3, .dash = 1.5, .gap = 0.8});
    expect_only(page, flow_table());
}

TEST(TablesWithDrawings, ABoxThatTouchesARulingStaysABox)
{
    for (const double dpi : {150.0, 200.0, 300.0}) {
        DrawnPage left(dpi);
        draw(left, flow_table());
        left.box({63, 65}, 14, 8);
        expect_only(left, flow_table());
        DrawnPage below(dpi);
        draw(below, flow_table());
        below.box({66, 55}, 14, 8);
        expect_only(below, flow_table());
        DrawnPage corner(dpi);
        draw(corner, flow_table());
        corner.box({83, 90}, 14, 8);
        expect_only(corner, flow_table());
    }
}

TEST(TablesWithDrawings, TextInTheCellsAddsNothing)
{
    DrawnPage page(200);
    draw(page, flow_table());
    for (int row = 0; row < 4; ++row)
        for (int line = 0; line < 5; ++line) page.text({24.5, 62.0 + row * 35 + line * 5}, "Menyampaikan usul", 2.2);
    expect_only(page, flow_table());
}

TEST(TablesWithDrawings, UnderlinedWordsInACellDoNotPartIt)
{
    DrawnPage page(200);
    draw(page, identity_form());
    page.text({150, 70}, "Drs. SUPARMAN, M.Si");
    page.line({150, 71}, {188, 71}, Pen{.millimetres = 0.3});
    expect_only(page, identity_form());
}

TEST(TablesOnThePaper, AFoldAcrossThePageIsNoRuling)
{
    for (const double dpi : {150.0, 200.0, 300.0}) {
        DrawnPage level(dpi);
        draw(level, flow_table());
        level.line({0, 148.5}, {210, 148.5}, Pen{.millimetres = 0.2, .grey = 150});
        expect_only(level, flow_table());
        DrawnPage upright(dpi);
        draw(upright, flow_table());
        upright.line({93, 0}, {93, 297}, Pen{.millimetres = 0.2, .grey = 150});
        expect_only(upright, flow_table());
    }
}

TEST(TablesOnThePaper, ATableThatRunsOffTheRightEdgeKeepsItsLastColumn)
{
    auto drawn = flow_table();
    drawn.xs.back() = 215;
    DrawnPage page(200);
    draw(page, drawn);
    const auto reading = page.read();
    ASSERT_THAT(reading.tables, SizeIs(1));
    EXPECT_EQ(layout_of(reading.tables.front()), drawn.layout);
}

TEST(TablesOnThePaper, ATableThatRunsOffTheLowerEdgeKeepsItsLastRow)
{
    auto drawn = flow_table().moved(0, 110);
    DrawnPage page(200);
    draw(page, drawn);
    const auto reading = page.read();
    ASSERT_THAT(reading.tables, SizeIs(1));
    EXPECT_EQ(layout_of(reading.tables.front()), drawn.layout);
}

TEST(TablesOnThePaper, TwoTablesComeFromTopToBottom)
{
    const DrawnTable upper = {spaced(20, 34, 5), spaced(30, 15, 4), plain_grid(4, 5)};
    const DrawnTable lower = {spaced(20, 57, 3), spaced(150, 20, 3), {"aab", "cde", "fgg"}};
    DrawnPage page(200);
    draw(page, lower);
    draw(page, upper);
    const auto reading = page.read();
    ASSERT_THAT(reading.tables, SizeIs(2));
    EXPECT_EQ(layout_of(reading.tables[0]), upper.layout);
    EXPECT_EQ(layout_of(reading.tables[1]), lower.layout);
}

TEST(TablesOnThePaper, TwoFormsOneBelowTheOtherStayApart)
{
    const auto upper = identity_form();
    const DrawnTable lower = {{20, 105, 195}, {206, 216, 250}, {"ab", "cd"}};
    DrawnPage page(200);
    draw(page, upper);
    draw(page, lower);
    const auto reading = page.read();
    ASSERT_THAT(reading.tables, SizeIs(2));
    EXPECT_EQ(layout_of(reading.tables[0]), upper.layout);
    EXPECT_EQ(layout_of(reading.tables[1]), lower.layout);
}

TEST(TablesOnThePaper, LinesOfTextAreNoTable)
{
    for (const double dpi : {150.0, 200.0, 300.0}) {
        DrawnPage page(dpi);
        for (int line = 0; line < 40; ++line)
            page.text({25, 30 + line * 6.0}, "Peraturan Bupati tentang Pedoman Penyusunan SOP", 3);
        EXPECT_THAT(page.read().tables, IsEmpty());
    }
}

TEST(TablesOnThePaper, ABlankPageHasNoTable)
{
    const auto reading = DrawnPage(200).read();
    EXPECT_THAT(reading.tables, IsEmpty());
    EXPECT_THAT(reading.rulings, IsEmpty());
}

TEST(TablesOnThePaper, ALetterheadsLineIsNoTable)
{
    DrawnPage page(200);
    page.line({20, 40}, {190, 40}, Pen{.millimetres = 0.8});
    page.line({20, 41.5}, {190, 41.5}, Pen{.millimetres = 0.3});
    EXPECT_THAT(page.read().tables, IsEmpty());
}

TEST(TablesOnThePaper, ALoneFlowchartWithoutRulingsIsNoTable)
{
    DrawnPage page(200);
    for (int i = 0; i < 5; ++i) {
        page.box({90, 40 + i * 30.0}, 30, 14);
        if (i < 4) page.arrow({{105, 54 + i * 30.0}, {105, 70 + i * 30.0}});
    }
    EXPECT_THAT(page.read().tables, IsEmpty());
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
