// Symbols bound to steps and actors by where they stand in a table of three rows and three actors, drawn in boxes of
// 200 by 100.
#include "pipeline/binder/place_symbols.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace alihsop::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using Jenis = Simbol::Jenis;

//    x: 100   300 (Staf) 500 (Kabag) 700 (Sekda) 900   1100
//       | text |          |           |           | text |
//    y: 400 .. 500 .. 600 .. 700, the header from 300
class PlaceSymbols : public ::testing::Test {
protected:
    PlaceSymbols()
    {
        Table table;
        table.box = {100, 300, 1000, 400};
        table.xs = {100, 300, 500, 700, 900, 1100};
        table.ys = {300, 400, 500, 600, 700};
        page_.page.page = 7;
        page_.tables.push_back(table);
        for (int c = 0; c < 5; ++c) {
            FlowColumn column;
            column.role = c == 0 ? ColumnRole::kegiatan : c == 4 ? ColumnRole::output : ColumnRole::pelaksana;
            column.first = c;
            column.last = c + 1;
            column.left = 0.2 * c;
            column.right = 0.2 * (c + 1);
            flow_.columns.push_back(column);
            places_.columns.emplace_back();
            if (c > 0 && c < 4) places_.columns.back() = "p" + std::to_string(c);
        }
        for (int r = 0; r < 3; ++r) {
            FlowRow row;
            row.box = {100, 400 + 100 * r, 1000, 100};
            flow_.rows.push_back(row);
            places_.rows.emplace_back("l" + std::to_string(r + 1));
        }
    }

    std::vector<PlacedSymbol> place(const Box& box, Jenis kind = Jenis::process)
    {
        Symbol symbol;
        symbol.kind = kind;
        symbol.box = box;
        symbol.confidence = 0.97;
        page_.symbols = {symbol};
        return place_symbols(page_, flow_, places_);
    }
    Simbol placed(const Box& box, Jenis kind = Jenis::process)
    {
        const auto symbols = place(box, kind);
        return symbols.size() == 1 ? symbols.front().simbol : Simbol{};
    }
    void link() { page_.arrows.resize(1), page_.arrows[0].from.symbol = 0; }

    PageReading page_;
    FlowTable flow_;
    TablePlaces places_;
};

TEST_F(PlaceSymbols, InTheMiddleOfACell)
{
    const auto simbol = placed({340, 530, 120, 40}, Jenis::decision);
    EXPECT_EQ(simbol.langkah, "l2");
    EXPECT_THAT(simbol.pelaksana, ElementsAre("p1"));
    EXPECT_EQ(simbol.jenis, Jenis::decision);
    EXPECT_EQ(simbol.page, 7);
    EXPECT_EQ(simbol.box, (Box{340, 530, 120, 40}));
    EXPECT_EQ(simbol.confidence, 0.97);
    EXPECT_FALSE(simbol.teks);
}

TEST_F(PlaceSymbols, OverABorderWhereMostOfItStands)
{
    EXPECT_THAT(placed({420, 530, 120, 40}).pelaksana, ElementsAre("p1")) << "80 of 120 left of the border";
    EXPECT_THAT(placed({460, 530, 120, 40}).pelaksana, ElementsAre("p2")) << "40 of 120 left of it";
    EXPECT_EQ(placed({340, 470, 120, 40}).langkah, "l1") << "30 of 40 above the border";
    EXPECT_EQ(placed({340, 490, 120, 40}).langkah, "l2") << "10 of 40 above it";
}

TEST_F(PlaceSymbols, AcrossColumnsOfAllOfThem)
{
    EXPECT_THAT(placed({340, 530, 320, 40}).pelaksana, ElementsAre("p1", "p2"));
    EXPECT_THAT(placed({320, 530, 560, 40}).pelaksana, ElementsAre("p1", "p2", "p3"));
    EXPECT_THAT(placed({420, 530, 260, 40}).pelaksana, ElementsAre("p2")) << "less than half of the first";
}

TEST_F(PlaceSymbols, NotAmongTheColumnsOfText)
{
    EXPECT_THAT(place({140, 530, 120, 40}), IsEmpty());
    EXPECT_THAT(place({940, 530, 120, 40}), IsEmpty());
    EXPECT_THAT(place({230, 530, 100, 40}), IsEmpty()) << "30 of 100 in an actor's column";
}

TEST_F(PlaceSymbols, NeitherInTheHeaderNorBelowTheTable)
{
    EXPECT_THAT(place({340, 330, 120, 40}), IsEmpty());
    EXPECT_THAT(place({340, 730, 120, 40}), IsEmpty()) << "a legend's symbol";
}

TEST_F(PlaceSymbols, AConnectorBesideTheTableWhenALineLeadsToIt)
{
    EXPECT_THAT(place({380, 730, 40, 40}, Jenis::offpage), IsEmpty()) << "a legend's";
    link();
    const auto symbols = place({380, 730, 40, 40}, Jenis::offpage);
    ASSERT_THAT(symbols, SizeIs(1));
    EXPECT_FALSE(symbols[0].simbol.langkah);
    EXPECT_THAT(symbols[0].simbol.pelaksana, ElementsAre("p1"));
    EXPECT_THAT(place({380, 240, 40, 40}, Jenis::offpage), SizeIs(1)) << "above it";
    EXPECT_THAT(place({380, 900, 40, 40}, Jenis::offpage), IsEmpty()) << "far below it";
    EXPECT_THAT(place({340, 730, 120, 40}, Jenis::process), IsEmpty()) << "a process is a legend's all the same";
}

TEST_F(PlaceSymbols, ActorsThatShareAGridColumnHaveTheirShares)
{
    flow_.columns[1].last = flow_.columns[2].last = 3;
    flow_.columns[2].first = 3;  // the second of the two has no grid column of its own
    EXPECT_THAT(placed({340, 530, 120, 40}).pelaksana, ElementsAre("p1"));
    EXPECT_THAT(placed({540, 530, 120, 40}).pelaksana, ElementsAre("p2"));
}

TEST_F(PlaceSymbols, ARowThatIsNoStepBindsToNone)
{
    places_.rows[1].reset();
    const auto symbols = place({380, 530, 40, 40}, Jenis::offpage);
    ASSERT_THAT(symbols, SizeIs(1));
    EXPECT_FALSE(symbols[0].simbol.langkah);
}

TEST_F(PlaceSymbols, TextInsideGoesWithIt)
{
    Symbol symbol;
    symbol.box = {340, 530, 120, 40};
    symbol.lines = {TextLine{{360, 540, 20, 20}, {{{360, 540, 20, 20}, "3", 0.9}}}};
    page_.symbols = {symbol};
    const auto symbols = place_symbols(page_, flow_, places_);
    ASSERT_THAT(symbols, SizeIs(1));
    ASSERT_TRUE(symbols[0].simbol.teks);
    EXPECT_EQ(symbols[0].simbol.teks->text, "3");
}

TEST_F(PlaceSymbols, WithoutRowsThereIsNothing)
{
    flow_.rows.clear();
    places_.rows.clear();
    EXPECT_THAT(place({340, 530, 120, 40}), IsEmpty());
}

}  // namespace
}  // namespace alihsop::testing
