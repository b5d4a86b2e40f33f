#include <gtest/gtest.h>

#include "extractors/text/take_dirt_out.h"

namespace alihsop {
namespace {

constexpr double kTop = 100, kBottom = 120;  // of the letters

InkSpan letter(int x, int index) { return {{x, 100, 12, 20}, index, true}; }
InkSpan piece(int x, int y, int width, int height, int index) { return {{x, y, width, height}, index, false}; }
InkSpan stop(int x, int index) { return piece(x, 116, 4, 4, index); }

std::vector<int> dirt_of(std::vector<InkSpan> line) { return take_dirt_out(line, kTop, kBottom); }

TEST(TakeDirtOut, KeepsAFullStopAndTakesALonelyDot)
{
    EXPECT_TRUE(dirt_of({letter(0, 0), stop(14, 1), letter(40, 2)}).empty());
    EXPECT_EQ(dirt_of({letter(0, 0), stop(40, 1), letter(70, 2)}), std::vector<int>{1});
    EXPECT_EQ(dirt_of({stop(0, 0), letter(30, 1)}), std::vector<int>{0});
    EXPECT_EQ(dirt_of({letter(0, 0), stop(60, 1)}), std::vector<int>{1});
}

TEST(TakeDirtOut, KeepsDashesBulletsAndColons)
{
    EXPECT_TRUE(dirt_of({piece(0, 109, 12, 3, 0), letter(40, 1)}).empty());
    EXPECT_TRUE(dirt_of({piece(0, 106, 8, 8, 0), letter(40, 1)}).empty());
    EXPECT_TRUE(dirt_of({letter(0, 0), stop(60, 1), piece(60, 104, 4, 4, 2), letter(100, 3)}).empty());
}

TEST(TakeDirtOut, KeepsQuotesAtAWordAndDotsOverALetter)
{
    EXPECT_TRUE(dirt_of({letter(0, 0), piece(40, 100, 3, 6, 1), letter(46, 2)}).empty());
    EXPECT_TRUE(dirt_of({letter(0, 0), {{40, 106, 5, 14}, 1, true}, piece(41, 98, 3, 3, 2)}).empty());
}

TEST(TakeDirtOut, TakesDotLeadersWhole)
{
    std::vector<InkSpan> line{letter(0, 0), letter(14, 1)};
    for (int i = 0; i < 12; ++i) line.push_back(stop(30 + 8 * i, 2 + i));
    line.push_back(letter(140, 20));
    EXPECT_EQ(take_dirt_out(line, kTop, kBottom).size(), 12U);
    EXPECT_EQ(line.size(), 3U);
}

TEST(TakeDirtOut, SortsWhatStaysByPlace)
{
    std::vector<InkSpan> line{letter(60, 0), letter(0, 1), stop(14, 2)};
    static_cast<void>(take_dirt_out(line, kTop, kBottom));
    ASSERT_EQ(line.size(), 3U);
    EXPECT_EQ(line[0].index, 1);
    EXPECT_EQ(line[1].index, 2);
}

}  // namespace
}  // namespace alihsop
