// Arrows on drawn flow tables: the graph that is read is the graph that was drawn, however its lines and heads look.
// What a scanner does to the page: flow_properties_test.cpp.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <ostream>

#include "tests/extractors/read_flow_page.h"

namespace alihsop::testing {
namespace {

using ::testing::ValuesIn;
using Corner = FlowStyle::Corner;
using Head = FlowStyle::Head;

/// A flow of five actors with a decision that sends back.
constexpr const char* kFlow =
    "1:JFU( ) > 2:Kasubbag[ ]\n2:Kasubbag[ ] > 3:Kabag< >\n3:Kabag< > > 2:Kasubbag[ ]\n3:Kabag< > > 4:Sekda[ ]\n"
    "4:Sekda[ ] > 5:JFU[ ]\n5:JFU[ ] > 6:JFU( )\n";

const std::vector<double> kDpis = {200, 300};

/// Without labels: a test of lines is none of letters.
std::string graph_of(const DrawnFlow& drawn, const cv::Mat& picture, double dpi)
{
    auto reading = read_flow_page(picture, dpi);
    for (auto& arrow : reading.arrows) arrow.label.reset();
    return told_by(drawn, reading);
}

void expect_read(const std::string& flow, const FlowStyle& style)
{
    const auto drawn = draw_flow(flow, style);
    EXPECT_EQ(graph_of(drawn, drawn.page.picture(), style.dpi), drawn.wanted()) << "at " << style.dpi << " dpi";
}

void expect_read_at_all_resolutions(const std::string& flow, FlowStyle style = {})
{
    for (const double dpi : kDpis) {
        style.dpi = dpi;
        expect_read(flow, style);
    }
}

struct Named {
    std::string name;
    FlowStyle style;
};

void PrintTo(const Named& named, std::ostream* out) { *out << named.name; }

std::string name_of(const ::testing::TestParamInfo<Named>& info) { return info.param.name; }

class ArrowsStyle : public ::testing::TestWithParam<Named> {};

TEST_P(ArrowsStyle, JoinWhatTheyJoin) { expect_read_at_all_resolutions(kFlow, GetParam().style); }

INSTANTIATE_TEST_SUITE_P(Lines, ArrowsStyle,
                         ValuesIn(std::vector<Named>{
                             {"Plain", {}},
                             {"TwoBends", {.corner = Corner::staircase}},
                             {"Hairline", {.arrow = Pen{.millimetres = 0.15}}},
                             {"Thick", {.arrow = Pen{.millimetres = 0.6}}},
                             {"VeryThick", {.arrow = Pen{.millimetres = 0.9}, .head_length = 3.5}},
                             {"DarkGrey", {.arrow = Pen{.grey = 90}}},
                             {"PaleGrey", {.arrow = Pen{.grey = 150}}},
                             {"Dashed", {.arrow = Pen{.dash = 1.5, .gap = 0.8}}},
                             {"Dotted", {.arrow = Pen{.dash = 0.6, .gap = 0.5}}},
                             {"OverThickRulings", {.ruling = Pen{.millimetres = 0.8}}}}),
                         name_of);
INSTANTIATE_TEST_SUITE_P(Heads, ArrowsStyle,
                         ValuesIn(std::vector<Named>{{"Open", {.head = Head::open}},
                                                     {"Small", {.head_length = 1.5}},
                                                     {"Large", {.head_length = 3}},
                                                     {"HalfLost", {.head = Head::half_lost}}}),
                         name_of);
INSTANTIATE_TEST_SUITE_P(Ends, ArrowsStyle,
                         ValuesIn(std::vector<Named>{{"ALittleAway", {.short_of = 0.5}},
                                                     {"AMillimetreAway", {.short_of = 1.0}},
                                                     {"AtBlackSymbols", {.fill = 0}},
                                                     {"AtGreySymbols", {.fill = 200}},
                                                     {"AtThickSymbols", {.outline = Pen{.millimetres = 1.0}}},
                                                     {"AtLargeSymbols", {.symbol_width = 18, .symbol_height = 9}},
                                                     {"AtSmallSymbols", {.symbol_width = 10, .symbol_height = 5}},
                                                     {"AtSymbolsAside", {.shift_x = 4, .shift_y = 3}}}),
                         name_of);

TEST(Arrows, OfOneLineEach)
{
    for (const std::string flow :
         {"1:A( ) > 2:A( )",  "1:A( ) > 2:B( )",  "1:B( ) > 2:A( )", "1:A( ) > 1:B( )", "1:B( ) > 1:A( )",
          "2:A( ) > 1:B( )",  "2:B( ) > 1:A( )",  "1:A( ) > 3:A( )", "1:A( ) > 4:D( )", "1:D( ) > 4:A( )",
          "1:A( ) <> 1:B( )", "1:A( ) <> 2:B( )", "1:A[ ] > 2:B[ ]", "1:A[ ] > 2:B< >", "1:A< > > 2:B[ ]",
          "1:A< > > 1:C[ ]",  "1:A[ ] > 1:C< >",  "1:A(1) > 1:C[ ]", "1:A[ ] > 2:A{1}", "1:C{1} > 1:A[ ]"})
        expect_read("| A | B | C | D |\n" + flow + "\n5:B( )\n", {.dpi = 200});
}

TEST(Arrows, BranchAndMerge)
{
    expect_read_at_all_resolutions("1:A( ) > 2:B[ ]\n1:A( ) > 3:C[ ]\n2:B[ ] > 5:D( )\n3:C[ ] > 5:D( )\n");
}

TEST(Arrows, CrossWithoutMixing)
{
    expect_read_at_all_resolutions(
        "| A | B | C | D |\n1:A( ) > 3:C[ ]\n1:B( ) > 4:A[ ]\n3:C[ ] > 5:D( )\n4:A[ ] > 5:A( )\n");
}

TEST(Arrows, RunAlongARuling)
{
    expect_read_at_all_resolutions("| A | B | C | D |\n1:A( ) > 2:B+C[ ]\n2:B+C[ ] > 3:D[ ]\n3:D[ ] > 4:A( )\n");
}

TEST(Arrows, RoundSymbolsByNarrowLanes)
{
    for (const double lane : {2.8, 3.2, 3.6}) {
        expect_read_at_all_resolutions("| A | B |\n1:A( ) > 3:A[ ]\n3:A[ ] > 4:B( )\n",
                                       {.head_length = lane - 0.8, .lane = lane});
        expect_read_at_all_resolutions(
            "| A | B |\n1:B( ) > 2:A[ ]\n2:A[ ] > 3:B< >\n3:B< > > 4:A( )\n3:B< > > 1:B( )\n",
            {.head_length = lane - 0.8, .lane = lane});
    }
}

TEST(Arrows, WhoseHeadStopsShortOfItsSymbol)
{
    expect_read_at_all_resolutions("| A | B |\n1:A( ) > 3:A[ ]\n3:A[ ] > 4:B( )\n",
                                   {.head_length = 2, .lane = 3.2, .short_of = 0.9});
}

TEST(Arrows, WithoutHeadsAreStillLines)
{
    for (const double dpi : kDpis) {
        const auto drawn = draw_flow(kFlow, {.dpi = dpi, .head = Head::none});
        const auto reading = read_flow_page(drawn.page.picture(), dpi);
        EXPECT_EQ(reading.arrows.size(), drawn.truth.alur.panah.size()) << dpi;
        for (const auto& arrow : reading.arrows) EXPECT_FALSE(arrow.from.head || arrow.to.head) << dpi;
    }
}

TEST(Arrows, BearTheLabelBesideThem)
{
    for (const double dpi : {200.0, 300.0}) {
        const auto drawn = draw_flow(
            "1:JFU( ) > 2:Kasubbag[ ]\n2:Kasubbag[ ] > 3:Kabag< >\n3:Kabag< > -Tidak-> 2:Kasubbag[ ]\n"
            "3:Kabag< > -Ya-> 4:Sekda[ ]\n4:Sekda[ ] > 5:JFU( )\n",
            {.dpi = dpi});
        EXPECT_EQ(told_by(drawn), drawn.wanted()) << dpi;
    }
}

TEST(Arrows, ProveThemselvesByTheirPath)
{
    const auto drawn = draw_flow("1:A( ) > 2:B[ ]\n2:B[ ] > 3:C[ ]\n3:C[ ] > 4:D( )\n", {.dpi = 200});
    const auto reading = read_flow_page(drawn.page.picture(), 200);
    ASSERT_EQ(reading.arrows.size(), 3U);
    for (std::size_t i = 0; i < 3; ++i) {
        const auto& wanted = drawn.truth.alur.panah[i].path;
        const auto found = std::find_if(reading.arrows.begin(), reading.arrows.end(),
                                        [&](const Arrow& arrow) { return arrow.from.symbol == static_cast<int>(i); });
        ASSERT_NE(found, reading.arrows.end());
        ASSERT_EQ(found->path.size(), wanted.size());
        for (std::size_t k = 0; k < wanted.size(); ++k) {
            EXPECT_NEAR(found->path[k][0], wanted[k][0], to_pixels(1.0, 200)) << i << ", corner " << k;
            EXPECT_NEAR(found->path[k][1], wanted[k][1], to_pixels(1.0, 200)) << i << ", corner " << k;
        }
    }
}

}  // namespace
}  // namespace alihsop::testing
