#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extractors/expect_tables.h"

namespace alihsop::testing {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

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

}  // namespace
}  // namespace alihsop::testing
