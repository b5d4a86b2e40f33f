#include "exports/feeds/tool_duration.h"

#include <gtest/gtest.h>

namespace alihsop {
namespace {

TEST(ToolDuration, IsAWholeNumberOfTheSmallestUnit)
{
    EXPECT_EQ(whole_duration("PT45M"), (ToolDuration{45, 'm'}));
    EXPECT_EQ(whole_duration("PT240M"), (ToolDuration{240, 'm'}));
    EXPECT_EQ(whole_duration("PT24H"), (ToolDuration{24, 'h'}));
    EXPECT_EQ(whole_duration("P3D"), (ToolDuration{3, 'd'}));
    EXPECT_EQ(whole_duration("P2W"), (ToolDuration{2, 'w'}));
    EXPECT_EQ(whole_duration("P6M"), (ToolDuration{6, 'M'}));
    EXPECT_EQ(whole_duration("P1Y"), (ToolDuration{1, 'y'}));
    EXPECT_EQ(whole_duration("PT1H30M"), (ToolDuration{90, 'm'}));
    EXPECT_EQ(whole_duration("PT1.5H"), (ToolDuration{90, 'm'}));
    EXPECT_EQ(whole_duration("P1Y6M"), (ToolDuration{18, 'M'}));
}

TEST(ToolDuration, WhatCannotBeReckonedIsNone)
{
    for (const auto* iso : {"P1M3D", "P1DT2H", "PT30S", "P0.5M", "P", "", "45 menit", "PT"})
        EXPECT_EQ(whole_duration(iso), std::nullopt) << iso;
}

}  // namespace
}  // namespace alihsop
