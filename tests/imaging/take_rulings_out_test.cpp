// Rulings go, what crosses them or touches them stays.
#include "imaging/ink/take_rulings_out.h"

#include <gtest/gtest.h>

#include <opencv2/imgproc.hpp>
#include <ostream>

#include "imaging/units.h"

namespace alihsop::testing {
namespace {

constexpr double kWidth = 120, kHeight = 80;    // mm
constexpr double kAt = 40;                      // mm from the top: the level ruling
constexpr double kRuling = 0.35, kLine = 0.35;  // mm

struct Scan {
    double dpi = 200;
    cv::Mat ink;
    [[nodiscard]] int at(double millimetres) const { return to_pixels(millimetres, dpi); }
    void line(double x1, double y1, double x2, double y2, double thickness)
    {
        cv::line(ink, {at(x1), at(y1)}, {at(x2), at(y2)}, cv::Scalar(255), std::max(1, at(thickness)));
    }
    [[nodiscard]] int ink_in(double x, double y, double width, double height) const
    {
        return cv::countNonZero(ink(cv::Rect(at(x), at(y), at(width), at(height))));
    }
};

Scan blank(double dpi) { return {dpi, cv::Mat::zeros(to_pixels(kHeight, dpi), to_pixels(kWidth, dpi), CV_8UC1)}; }

std::vector<Ruling> level_ruling(const Scan& scan, int thickness)
{
    return {{true, scan.at(kAt), scan.at(9), scan.at(111), thickness}};  // the pen draws round ends
}

/// The page without its level ruling.
Scan without_ruling(const Scan& scan)
{
    return {scan.dpi, take_rulings_out(scan.ink, level_ruling(scan, std::max(1, scan.at(kRuling))), scan.dpi)};
}

class TakeRulingsOut : public ::testing::TestWithParam<double> {
protected:
    Scan scan_ = blank(GetParam());
    void SetUp() override { scan_.line(10, kAt, 110, kAt, kRuling); }
};

TEST_P(TakeRulingsOut, LeavesNothingOfARulingAlone)
{
    EXPECT_GT(cv::countNonZero(scan_.ink), 0);
    EXPECT_EQ(cv::countNonZero(without_ruling(scan_).ink), 0);
}

TEST_P(TakeRulingsOut, LeavesAnArrowThatLooksLikeOne)
{
    Scan scan = blank(GetParam());
    for (const double x : {10.0, 40.0, 80.0, 110.0}) scan.line(x, 10, x, 70, kRuling);
    std::vector<Ruling> rulings = {{true, scan.at(10), scan.at(9), scan.at(111), 1}};
    rulings.push_back({true, scan.at(kAt), scan.at(40), scan.at(80), 1});
    Scan resting{scan.dpi, scan.ink.clone()}, drawn{scan.dpi, scan.ink.clone()};
    resting.line(40, kAt, 80, kAt, kRuling);  // from ruling to ruling: it stands between two cells
    drawn.line(30, kAt, 80, kAt, kLine);      // from the middle of a cell
    const Scan without = {scan.dpi, take_rulings_out(resting.ink, rulings, scan.dpi)},
               with = {scan.dpi, take_rulings_out(drawn.ink, rulings, scan.dpi)};
    EXPECT_EQ(without.ink_in(45, kAt - 2, 30, 4), 0);
    EXPECT_GT(with.ink_in(45, kAt - 2, 30, 4), 0);
}

TEST_P(TakeRulingsOut, FollowsARulingThatBends)
{
    Scan bent = blank(GetParam());
    for (int i = 0; i < 10; ++i) bent.line(10 + 10 * i, kAt + 0.04 * i, 20 + 10 * i, kAt + 0.04 * (i + 1), kRuling);
    EXPECT_LT(cv::countNonZero(without_ruling(bent).ink), 0.01 * cv::countNonZero(bent.ink));
}

TEST_P(TakeRulingsOut, TurnsWithTheRuling)
{
    Scan upright{scan_.dpi, scan_.ink.t()};
    const std::vector<Ruling> rulings{
        {false, scan_.at(kAt), scan_.at(9), scan_.at(111), std::max(1, scan_.at(kRuling))}};
    EXPECT_EQ(cv::countNonZero(take_rulings_out(upright.ink, rulings, upright.dpi)), 0);
}

TEST_P(TakeRulingsOut, LeavesALineThatCrossesWhole)
{
    scan_.line(60, 20, 60, 60, kLine);
    const Scan rest = without_ruling(scan_);
    const int x = scan_.at(60);
    for (int y = scan_.at(20); y <= scan_.at(60); ++y)
        EXPECT_GT(rest.ink.at<unsigned char>(y, x), 0) << "broken at " << y;
    EXPECT_EQ(rest.ink_in(12, kAt - 2, 40, 4), 0) << "the ruling is still there";
}

TEST_P(TakeRulingsOut, LeavesAnOutlineThatCrossesClosed)
{
    cv::rectangle(scan_.ink, {scan_.at(50), scan_.at(36)}, {scan_.at(64), scan_.at(44)}, cv::Scalar(255),
                  std::max(1, scan_.at(kLine)));
    const Scan rest = without_ruling(scan_);
    cv::Mat flooded = rest.ink.clone();
    cv::floodFill(flooded, {scan_.at(57), scan_.at(38)}, cv::Scalar(128));
    EXPECT_EQ(flooded.at<unsigned char>(scan_.at(5), scan_.at(5)), 0) << "the outline is open";
}

TEST_P(TakeRulingsOut, LeavesAThickerLineThatRunsAlongIt)
{
    scan_.line(40, kAt, 70, kAt, 1.0);
    const Scan rest = without_ruling(scan_);
    cv::Mat columns;
    cv::reduce(rest.ink(cv::Rect(scan_.at(42), scan_.at(kAt - 2), scan_.at(26), scan_.at(4))), columns, 0,
               cv::REDUCE_MAX);
    EXPECT_EQ(cv::countNonZero(columns), columns.cols);
}

TEST_P(TakeRulingsOut, LeavesWhatStandsAside)
{
    scan_.line(20, 50, 100, 50, kLine);
    const int before = scan_.ink_in(15, 48, 90, 4);
    EXPECT_EQ(without_ruling(scan_).ink_in(15, 48, 90, 4), before);
}

TEST_P(TakeRulingsOut, WithoutRulingsTakesNothing)
{
    EXPECT_EQ(cv::norm(take_rulings_out(scan_.ink, {}, scan_.dpi), scan_.ink, cv::NORM_INF), 0);
}

INSTANTIATE_TEST_SUITE_P(Dpi, TakeRulingsOut, ::testing::Values(100.0, 150.0, 200.0, 300.0));

}  // namespace
}  // namespace alihsop::testing
