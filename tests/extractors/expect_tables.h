#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "extractors/tables/read_tables.h"
#include "tests/extractors/draw_table.h"

namespace alihsop::testing {

inline constexpr double kPlaceTolerance = 1.2;  // mm: a double ruling's halves are nearly so far apart

inline void expect_positions(const std::vector<int>& found, const std::vector<double>& drawn, double dpi)
{
    ASSERT_EQ(found.size(), drawn.size());
    for (std::size_t i = 0; i < found.size(); ++i)
        EXPECT_NEAR(to_millimetres(found[i], dpi), drawn[i], kPlaceTolerance);
}

// The page holds this one table and no other.
inline void expect_only(const DrawnPage& page, const DrawnTable& drawn)
{
    const auto reading = page.read();
    ASSERT_EQ(reading.tables.size(), 1U);
    const Table& table = reading.tables.front();
    EXPECT_EQ(layout_of(table), drawn.layout);
    expect_positions(table.xs, drawn.xs, page.dpi());
    expect_positions(table.ys, drawn.ys, page.dpi());
}

inline void expect_found(const DrawnTable& drawn, const Pen& pen, double dpi)
{
    DrawnPage page(dpi);
    draw(page, drawn, pen);
    expect_only(page, drawn);
}

inline DrawnTable plain_table() { return {spaced(20, 34, 5), spaced(40, 18, 6), plain_grid(6, 5)}; }

// The usual flow table: a heading of two rows, "Pelaksana" over three actors, "Mutu Baku" over three standards.
inline DrawnTable flow_table()
{
    return {{15, 23, 63, 83, 103, 123, 143, 163, 183, 200},
            {30, 40, 55, 90, 125, 160, 195},
            {"abcccddde", "abfghijke", "lmnopqrst", "uvwxyzABC", "DEFGHIJKL", "MNOPQRSTU"}};
}

// The usual identity form.
inline DrawnTable identity_form()
{
    return {{20, 105, 145, 195},
            {20, 30, 40, 50, 80, 95, 105, 150, 160, 200},
            {"abc", "ade", "afg", "ahi", "ajk", "lmm", "noo", "pqq", "rss"}};
}

}  // namespace alihsop::testing
