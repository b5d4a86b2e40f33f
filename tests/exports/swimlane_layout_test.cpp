#include "exports/drawings/swimlane_layout.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "exports/drawings/swimlane_ranks.h"
#include "tests/exports/truth_samples.h"

namespace alihsop {
namespace {

bool crosses(const Box& box, const DrawnPoint& a, const DrawnPoint& b)
{
    const Box line{std::min(a.x, b.x), std::min(a.y, b.y), std::abs(a.x - b.x) + 1, std::abs(a.y - b.y) + 1};
    const Box inner{box.x + 1, box.y + 1, box.width - 2, box.height - 2};
    return !overlap(line, inner).empty();
}

class LayoutOfSamples : public ::testing::TestWithParam<FlowDirection> {};

TEST_P(LayoutOfSamples, WaysAreRightAngledAndRunThroughNoFigure)
{
    int ways = 0;
    for (const auto& file : testing::truth_files())
        for (const auto& sop : testing::binder_of_truth(file).sops) {
            LossReport losses;
            const auto graph = build_flow_graph(sop);
            const auto grids = build_swimlane_grids(sop, graph, "", losses);
            if (grids.size() != 1) continue;
            std::vector<SwimlaneFigure> figures;
            for (const auto& place : grids[0].places) figures.push_back({100, 80, place.lane, place.rank, 0});
            std::vector<SwimlaneFlow> flows;
            for (const auto& edge : graph.edges) flows.push_back({edge.from, edge.to});
            const auto layout = lay_out_swimlanes(grids[0].lanes(), 1, figures, flows, GetParam(), {60, 60});
            for (std::size_t f = 0; f < flows.size(); ++f, ++ways)
                for (std::size_t p = 0; p + 1 < layout.flows[f].size(); ++p) {
                    const auto& from = layout.flows[f][p];
                    const auto& to = layout.flows[f][p + 1];
                    EXPECT_TRUE(from.x == to.x || from.y == to.y);
                    for (std::size_t i = 0; i < figures.size(); ++i)
                        EXPECT_FALSE(crosses(layout.figures[i], from, to))
                            << file << ' ' << sop.id << " way " << f << " through figure " << i;
                }
        }
    EXPECT_GT(ways, 150);
}

TEST_P(LayoutOfSamples, FiguresStandInTheirLanes)
{
    const std::vector<SwimlaneFigure> figures = {
        {36, 36, 0, 0, 0}, {100, 80, 0, 0, 1}, {100, 80, 2, 0, 1}, {50, 50, 2, 0, 2}, {100, 80, 1, 1, 1}};
    const auto layout = lay_out_swimlanes(3, 2, figures, {}, GetParam(), {10, 20});
    EXPECT_EQ(layout.pool.x, 10);
    EXPECT_EQ(layout.pool.y, 20);
    for (std::size_t i = 0; i < figures.size(); ++i) {
        const auto& lane = layout.lanes[figures[i].lane];
        EXPECT_EQ(overlap(layout.figures[i], lane), layout.figures[i]);
        for (std::size_t j = 0; j < i; ++j) EXPECT_TRUE(overlap(layout.figures[i], layout.figures[j]).empty());
    }
}

INSTANTIATE_TEST_SUITE_P(BothWays, LayoutOfSamples,
                         ::testing::Values(FlowDirection::horizontal, FlowDirection::vertical));

}  // namespace
}  // namespace alihsop
