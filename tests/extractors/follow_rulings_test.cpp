// Lines that lie exactly upon rulings: what shows that they are there, and what does not.
#include "extractors/arrows/follow_rulings.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <opencv2/imgproc.hpp>

namespace alihsop::testing {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr double kDpi = 200;
constexpr int kTop = 100, kRow = 400, kBottom = 700, kLeft = 100, kColumn = 500, kRight = 1000;

/// A grid of four cells. A decision below the row's ruling; a line goes up from it and ends at the ruling. A process
/// upon the column's ruling.
struct Scene {
    std::vector<Ruling> rulings = {{true, kTop, kLeft, kRight, 1},     {true, kRow, kLeft, kRight, 1},
                                   {true, kBottom, kLeft, kRight, 1},  {false, kLeft, kTop, kBottom, 1},
                                   {false, kColumn, kTop, kBottom, 1}, {false, kRight, kTop, kBottom, 1}};
    std::vector<SymbolOutline> symbols = {{Simbol::Jenis::decision, {750, 460, 100, 70}},
                                          {Simbol::Jenis::process, {420, 180, 160, 60}}};
    LineGraph graph;
    cv::Mat ink = cv::Mat::zeros(800, 1100, CV_8UC1);

    Scene()
    {
        graph.nodes = {{{800, 460}, 0, true, {0, 1}, 2, 0}, {{800, kRow + 1}, -1, true, {0, -1}, 2, 0}};
        graph.edges = {{0, 1, 59, 2, false}};
        cv::line(ink, {800, 458}, {800, kRow + 1}, cv::Scalar(255), 2);
    }
    void head_below_the_process()
    {
        const std::vector<cv::Point> head = {{kColumn, 240}, {kColumn - 8, 258}, {kColumn + 8, 258}};
        cv::fillConvexPoly(ink, head, cv::Scalar(255));
    }
    [[nodiscard]] std::vector<Stroke> follow() const { return follow_rulings(graph, rulings, symbols, ink, kDpi); }
};

TEST(FollowRulings, RoundACrossingToAHead)
{
    Scene scene;
    scene.head_below_the_process();
    const auto strokes = scene.follow();
    ASSERT_THAT(strokes, SizeIs(2));
    EXPECT_TRUE(strokes[0].horizontal && strokes[0].inferred);
    EXPECT_EQ(strokes[0].position, kRow);
    EXPECT_EQ(strokes[0].begin, kColumn);
    EXPECT_EQ(strokes[0].end, 800);
    EXPECT_FALSE(strokes[1].horizontal);
    EXPECT_TRUE(strokes[1].inferred);
    EXPECT_EQ(strokes[1].end, kRow);
    EXPECT_NEAR(strokes[1].begin, 239, 1) << "the process's lower side";
}

TEST(FollowRulings, NotWithoutAHead) { EXPECT_THAT(Scene().follow(), IsEmpty()); }

TEST(FollowRulings, NotWhereTheLineGoesOnBeyond)
{
    Scene scene;
    scene.head_below_the_process();
    cv::line(scene.ink, {800, kRow - 2}, {800, kRow - 60}, cv::Scalar(255), 2);
    EXPECT_THAT(scene.follow(), IsEmpty());
}

TEST(FollowRulings, NotThroughASymbol)
{
    Scene scene;
    scene.head_below_the_process();
    scene.symbols.push_back({Simbol::Jenis::process, {600, kRow - 30, 100, 60}});
    EXPECT_THAT(scene.follow(), IsEmpty());
}

TEST(FollowRulings, FromOneLineToAnother)
{
    Scene scene;
    scene.graph.nodes.push_back({{300, 500}, 1, true, {0, 1}, 2, 0});
    scene.graph.nodes.push_back({{300, kRow + 1}, -1, true, {0, -1}, 2, 0});
    scene.graph.edges.push_back({2, 3, 99, 2, false});
    const auto strokes = scene.follow();
    ASSERT_THAT(strokes, SizeIs(1));
    EXPECT_EQ(strokes[0].begin, 300);
    EXPECT_EQ(strokes[0].end, 800);
}

TEST(FollowRulings, OverAGapThatWentWithTheRuling)
{
    Scene scene;
    scene.graph = {};
    scene.graph.nodes = {{{kColumn, 300}, -1, true, {0, 1}, 3, 0}, {{kColumn, 330}, -1, true, {0, -1}, 3, 0}};
    ASSERT_THAT(scene.follow(), SizeIs(1));
    scene.graph.nodes = {{{kColumn + 60, 300}, -1, true, {0, 1}, 3, 0}, {{kColumn + 60, 330}, -1, true, {0, -1}, 3, 0}};
    EXPECT_THAT(scene.follow(), IsEmpty()) << "beside the ruling nothing is hidden";
}

}  // namespace
}  // namespace alihsop::testing
