#include "imaging/restoration/fit_homography.h"

#include <gtest/gtest.h>

namespace alihsop {
namespace {

cv::Point2d through(const cv::Matx33d& homography, const cv::Point2d& point)
{
    const cv::Vec3d at = homography * cv::Vec3d(point.x, point.y, 1);
    return {at[0] / at[2], at[1] / at[2]};
}

std::vector<cv::Point2d> grid()
{
    std::vector<cv::Point2d> points;
    for (int y = 0; y < 5; ++y)
        for (int x = 0; x < 4; ++x) points.emplace_back(100 + 600 * x, 50 + 800 * y);
    return points;
}

TEST(FitHomography, FindsAPerspectiveBackExactly)
{
    const cv::Matx33d drawn(0.98, -0.03, 40, 0.02, 1.01, -25, 1e-5, -2e-5, 1);
    std::vector<cv::Point2d> seen;
    for (const auto& point : grid()) seen.push_back(through(drawn, point));
    const auto found = fit_homography(grid(), seen);
    ASSERT_TRUE(found.has_value());
    for (int i = 0; i < 9; ++i) EXPECT_NEAR(found->val[i], drawn.val[i], 1e-6);
}

TEST(FitHomography, StaysCloseWhenPointsAreOffALittle)
{
    auto seen = grid();
    for (std::size_t i = 0; i < seen.size(); ++i) seen[i].x += i % 2 == 0 ? 1 : -1;
    const auto found = fit_homography(grid(), seen);
    ASSERT_TRUE(found.has_value());
    for (const auto& point : grid()) EXPECT_LT(cv::norm(through(*found, point) - point), 1.5);
}

TEST(FitHomography, RefusesPointsOnALineAndTooFew)
{
    std::vector<cv::Point2d> line;
    for (int i = 0; i < 9; ++i) line.emplace_back(i * 100, i * 50);
    EXPECT_FALSE(fit_homography(line, line).has_value());
    EXPECT_FALSE(fit_homography({{0, 0}, {1, 0}, {0, 1}}, {{0, 0}, {1, 0}, {0, 1}}).has_value());
}

}  // namespace
}  // namespace alihsop
