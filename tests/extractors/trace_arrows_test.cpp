// The direction of an arrow whose last piece, between its bend and its symbol, is all head.
#include "extractors/arrows/trace_arrows.h"

#include <gtest/gtest.h>

#include <opencv2/imgproc.hpp>

namespace alihsop::testing {
namespace {

constexpr double kDpi = 200;
constexpr int kLine = 3, kHead = 18, kHalfHead = 7;  // pixels

/// From the upper symbol's right side down a lane and back to the left, into the lower one's; the head at `at_lower` or
/// not.
std::vector<Arrow> traced(bool at_lower, int stub_thickness)
{
    const std::vector<SymbolOutline> symbols = {{Simbol::Jenis::process, {100, 100, 100, 50}},
                                                {Simbol::Jenis::process, {100, 300, 100, 50}}};
    cv::Mat ink = cv::Mat::zeros(500, 400, CV_8UC1);
    const cv::Point upper(199, 125), lower(199, 325);
    for (const auto& side : {upper, lower}) cv::line(ink, side, {side.x + 20, side.y}, cv::Scalar(255), kLine);
    cv::line(ink, {219, 125}, {219, 325}, cv::Scalar(255), kLine);
    const cv::Point tip = at_lower ? lower : upper;
    cv::fillConvexPoly(
        ink, std::vector<cv::Point>{tip, tip + cv::Point(kHead, -kHalfHead), tip + cv::Point(kHead, kHalfHead)},
        cv::Scalar(255));
    LineGraph graph;
    graph.nodes = {{upper, 0, true, {-1, 0}, at_lower ? kLine : stub_thickness, 0},
                   {{219, 125}, -1, false, {0, 0}, 1, 0},
                   {{219, 325}, -1, false, {0, 0}, 1, 0},
                   {lower, 1, true, {-1, 0}, at_lower ? stub_thickness : kLine, 0}};
    graph.edges = {{0, 1, 20, kLine, false}, {1, 2, 200, kLine, false}, {2, 3, 20, stub_thickness, false}};
    return trace_arrows(graph, symbols, ink, {100, 499}, kDpi);
}

TEST(TraceArrows, APieceThatIsAllHeadIsNoThickLine)
{
    for (const bool at_lower : {true, false}) {
        const auto arrows = traced(at_lower, 2 * kHalfHead - 3);
        ASSERT_EQ(arrows.size(), 1U);
        EXPECT_EQ(arrows[0].to.symbol, at_lower ? 1 : 0);
        EXPECT_TRUE(arrows[0].to.head);
        EXPECT_FALSE(arrows[0].from.head) << "the lane beside the other end is none";
    }
}

}  // namespace
}  // namespace alihsop::testing
