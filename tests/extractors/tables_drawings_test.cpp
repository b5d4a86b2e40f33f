#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extractors/expect_tables.h"

namespace alihsop::testing {
namespace {

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

}  // namespace
}  // namespace alihsop::testing
