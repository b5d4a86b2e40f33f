// Symbols on drawn flow tables: every kind, size, line and filling is found where it stands, and nothing on pages that
// hold no flow.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <ostream>
#include <random>

#include "tests/extractors/read_flow_page.h"

namespace alihsop::testing {
namespace {

using ::testing::IsEmpty;
using ::testing::Values;
using ::testing::ValuesIn;
using Side = FlowStyle::Side;

/// Every kind of symbol, without arrows.
constexpr const char* kSymbols =
    "1:JFU( )\n1:Sekda{A}\n2:Kasubbag[ ]\n3:Kabag< >\n4:Sekda[ ]\n4:JFU(1)\n5:JFU[ ]\n5:Kabag{B}\n6:JFU( )\n";

struct Named {
    std::string name;
    FlowStyle style;
};

void PrintTo(const Named& named, std::ostream* out) { *out << named.name; }

std::string name_of(const ::testing::TestParamInfo<Named>& info) { return info.param.name; }

void expect_found(const std::string& flow, const FlowStyle& style)
{
    const auto drawn = draw_flow(flow, style);
    const auto reading = read_flow_page(drawn.page.picture(), drawn.page.dpi());
    EXPECT_EQ(drawn.told(reading.symbols, {}), drawn.wanted()) << "at " << style.dpi << " dpi";
}

class SymbolsStyle : public ::testing::TestWithParam<Named> {};

TEST_P(SymbolsStyle, AreFoundInTheirCellsAsTheirKind)
{
    for (const double dpi : {150.0, 300.0}) {
        auto style = GetParam().style;
        style.dpi = dpi;
        expect_found(kSymbols, style);
    }
}

INSTANTIATE_TEST_SUITE_P(Lines, SymbolsStyle,
                         ValuesIn(std::vector<Named>{{"Hairline", {.outline = Pen{.millimetres = 0.15}}},
                                                     {"Thick", {.outline = Pen{.millimetres = 0.7}}},
                                                     {"VeryThick", {.outline = Pen{.millimetres = 1.0}}},
                                                     {"DarkGrey", {.outline = Pen{.grey = 90}}},
                                                     {"PaleGrey", {.outline = Pen{.grey = 150}}},
                                                     {"BesideThinRulings", {.ruling = Pen{.millimetres = 0.15}}},
                                                     {"BesideThickRulings", {.ruling = Pen{.millimetres = 0.8}}}}),
                         name_of);
INSTANTIATE_TEST_SUITE_P(
    Fillings, SymbolsStyle,
    ValuesIn(std::vector<Named>{
        {"PaleGrey", {.fill = 230}}, {"Grey", {.fill = 170}}, {"DarkGrey", {.fill = 110}}, {"Black", {.fill = 0}}}),
    name_of);
INSTANTIATE_TEST_SUITE_P(Sizes, SymbolsStyle,
                         ValuesIn(std::vector<Named>{{"Low", {.symbol_height = 5}},
                                                     {"High", {.symbol_height = 10}},
                                                     {"Narrow", {.symbol_width = 10}},
                                                     {"Wide", {.symbol_width = 20}},
                                                     {"Large", {.symbol_width = 20, .symbol_height = 11}}}),
                         name_of);
INSTANTIATE_TEST_SUITE_P(Shapes, SymbolsStyle,
                         ValuesIn(std::vector<Named>{{"RoundedCorners", {.rounding = 1}},
                                                     {"Ovals", {.oval = true}},
                                                     {"PointingUp", {.pentagon = Side::up}},
                                                     {"PointingLeft", {.pentagon = Side::left}},
                                                     {"PointingRight", {.pentagon = Side::right}},
                                                     {"Numbered", {.inside = "3"}}}),
                         name_of);
INSTANTIATE_TEST_SUITE_P(Places, SymbolsStyle,
                         ValuesIn(std::vector<Named>{{"NearTheRightRuling", {.shift_x = 4}},
                                                     {"TouchingTheRightRuling", {.shift_x = 5}},
                                                     {"AcrossTheRightRuling", {.shift_x = 8}},
                                                     {"TouchingTheLowerRuling", {.shift_y = 6.5}},
                                                     {"AcrossTheLowerRuling", {.shift_y = 8}}}),
                         name_of);

TEST(Symbols, StandWhereTheyWereDrawn)
{
    for (const double dpi : {150.0, 200.0, 300.0}) {
        const auto drawn = draw_flow("1:JFU( )\n2:Kabag[ ]\n3:JFU< >\n4:Kabag{A}\n5:JFU(1)\n", {.dpi = dpi});
        const auto reading = read_flow_page(drawn.page.picture(), dpi);
        ASSERT_EQ(reading.symbols.size(), 5U);
        for (std::size_t i = 0; i < 5; ++i) {
            const auto &found = reading.symbols[i].box, &wanted = drawn.truth.alur.simbol[i].box;
            const double off = to_pixels(1.0, dpi);
            EXPECT_NEAR(found.x, wanted.x, off) << i;
            EXPECT_NEAR(found.y, wanted.y, off) << i;
            EXPECT_NEAR(found.right(), wanted.right(), off) << i;
            EXPECT_NEAR(found.bottom(), wanted.bottom(), off) << i;
        }
    }
}

TEST(Symbols, AcrossColumnsNameThemAll)
{
    for (const double dpi : {150.0, 200.0, 300.0}) {
        FlowStyle style{.dpi = dpi};
        expect_found(
            "1:JFU( )\n2:Kasubbag+Kabag[ ]\n3:Kasubbag+Kabag+Sekda[ ]\n4:JFU+Kasubbag+Kabag+Sekda[ ]\n5:JFU( )\n",
            style);
        style.inside = "Rapat";
        expect_found("1:JFU( )\n2:Kasubbag+Kabag[ ]\n3:Sekda[ ]\n4:JFU( )\n", style);
    }
}

TEST(Symbols, ShareACell)
{
    for (const double dpi : {200.0, 300.0})
        expect_found("1:JFU( )\n2:Kasubbag{A}\n2:Kasubbag(1)\n3:Kabag[ ]\n3:Kabag[ ]#2\n4:Sekda( )\n", {.dpi = dpi});
}

/// Pages that hold no flow: what stands on them is text, rulings, a form, dirt, an emblem.
class SymbolsOnNoFlow : public ::testing::TestWithParam<double> {
protected:
    static void expect_none(const DrawnPage& page, const std::string& what)
    {
        const auto reading = read_flow_page(page.picture(), page.dpi());
        EXPECT_THAT(reading.symbols, IsEmpty()) << what;
        EXPECT_THAT(reading.arrows, IsEmpty()) << what;
    }
    static void write(DrawnPage& page, double left, double top, double bottom)
    {
        for (double y = top; y < bottom; y += 6) page.text({left, y}, "Peraturan Bupati (Perbup) Nomor 8/2020", 2.5);
    }
};

TEST_P(SymbolsOnNoFlow, TextHasNone)
{
    DrawnPage page(GetParam());
    write(page, 25, 30, 270);
    expect_none(page, "a page of text");
}

TEST_P(SymbolsOnNoFlow, ATableOfTextHasNone)
{
    DrawnPage page(GetParam());
    const DrawnTable table{spaced(20, 34, 5), spaced(30, 22, 8), plain_grid(8, 5)};
    draw(page, table);
    for (const double x : table.xs)
        for (const double y : table.ys)
            if (x < 180 && y < 200) page.text({x + 2, y + 8}, "0 O (10) oke [x]", 2.2);
    expect_none(page, "a table of text");
}

TEST_P(SymbolsOnNoFlow, AnEmptyTableHasNone)
{
    DrawnPage page(GetParam());
    draw(page, {{15, 25, 70, 94, 118, 142, 166, 195}, spaced(30, 8, 8), plain_grid(8, 7)});
    expect_none(page, "an empty table of small cells");
}

TEST_P(SymbolsOnNoFlow, AFormHasNone)
{
    DrawnPage page(GetParam());
    draw(page,
         {{20, 105, 140, 195}, {30, 38, 46, 54, 90, 100, 150, 200}, {"abc", "ade", "afg", "ahi", "ajk", "llm", "nno"}});
    write(page, 22, 158, 198);
    page.line({150, 75}, {188, 75});
    expect_none(page, "an identity form");
}

TEST_P(SymbolsOnNoFlow, DirtHasNone)
{
    DrawnPage page(GetParam());
    draw(page, {spaced(20, 34, 5), spaced(30, 30, 6), plain_grid(6, 5)});
    std::mt19937 chance(7);
    cv::randu(page.picture()(cv::Rect(0, 0, page.picture().cols, page.picture().rows / 20)), 0, 255);
    for (int i = 0; i < 4000; ++i) {
        const cv::Point at(static_cast<int>(chance() % static_cast<unsigned>(page.picture().cols)),
                           static_cast<int>(chance() % static_cast<unsigned>(page.picture().rows)));
        cv::circle(page.picture(), at, static_cast<int>(chance() % 3), cv::Scalar(static_cast<double>(chance() % 120)),
                   cv::FILLED);
    }
    expect_none(page, "dirt");
}

TEST_P(SymbolsOnNoFlow, AnEmblemHasNone)
{
    DrawnPage page(GetParam());
    draw(page, {{20, 105, 140, 195}, {30, 60, 70, 80, 120}, {"abc", "ade", "afg", "hij"}});
    page.polygon({{50, 33}, {75, 33}, {75, 46}, {62.5, 57}, {50, 46}}, Pen{.millimetres = 0.5}, 255);  // a shield
    page.polygon(flow_drawing::arc({62.5, 43}, 7, 7, 0, 354), Pen{.millimetres = 0.5}, 200);
    page.polygon(
        {{62.5, 37}, {64, 42}, {69, 42}, {65, 45}, {66.5, 50}, {62.5, 47}, {58.5, 50}, {60, 45}, {56, 42}, {61, 42}},
        Pen{.millimetres = 0.2}, 0);
    page.box({52, 51}, 21, 4);
    expect_none(page, "an emblem");
}

INSTANTIATE_TEST_SUITE_P(Dpi, SymbolsOnNoFlow, Values(150.0, 200.0, 300.0));

}  // namespace
}  // namespace alihsop::testing
