#include "extractors/symbols/find_shapes.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <opencv2/imgproc.hpp>
#include <random>
#include <utility>

#include "extractors/symbols/find_crossed_boxes.h"
#include "imaging/units.h"
#include "tests/extractors/draw_flow.h"

namespace alihsop::testing {
namespace {

// A dark filled box of which evening the light left a ragged rim, with a thick line at one side.
FlowInk hollowed_box(double dpi)
{
    FlowInk ink;
    ink.dpi = dpi;
    ink.all = cv::Mat::zeros(to_pixels(40, dpi), to_pixels(60, dpi), CV_8UC1);
    const cv::Rect box(to_pixels(20, dpi), to_pixels(10, dpi), to_pixels(11, dpi), to_pixels(9, dpi));
    ink.all(box).setTo(255);
    std::mt19937 chance(7);
    const cv::Point2d centre(box.x + box.width / 2.0, box.y + box.height / 2.0);
    for (int y = box.y; y < box.br().y; ++y)
        for (int x = box.x; x < box.br().x; ++x) {
            const double u = (x - centre.x) / (0.40 * box.width), v = (y - centre.y) / (0.38 * box.height);
            const double ragged = 0.12 * static_cast<double>(chance() % 100) / 100;
            if (u * u * u * u + v * v * v * v < 1 - ragged) ink.all.at<unsigned char>(y, x) = 0;
        }
    ink.all(cv::Rect(box.br().x, box.y + box.height / 2, to_pixels(12, dpi), to_pixels(0.9, dpi))).setTo(255);
    ink.without_rulings = ink.all.clone();
    return ink;
}

class Shapes : public ::testing::TestWithParam<double> {};

TEST_P(Shapes, HollowedBoxIsNamedByItsOuterSide)
{
    const double dpi = GetParam();
    const auto ink = hollowed_box(dpi);
    const auto shapes = find_shapes(ink, {0, 0, ink.all.cols, ink.all.rows});
    ASSERT_FALSE(shapes.empty());
    EXPECT_EQ(symbol_of(shapes.front().name.shape), Simbol::Jenis::process);
    EXPECT_NEAR(to_millimetres(shapes.front().box.width, dpi), 11, 0.6);
    EXPECT_NEAR(to_millimetres(shapes.front().box.height, dpi), 9, 0.6);
}

FlowInk blank(double dpi)
{
    FlowInk ink;
    ink.dpi = dpi;
    ink.all = cv::Mat::zeros(to_pixels(40, dpi), to_pixels(60, dpi), CV_8UC1);
    return ink;
}

TEST_P(Shapes, WhiteLettersDoNotCutAFilledBoxUp)
{
    const double dpi = GetParam();
    FlowInk ink = blank(dpi);
    const cv::Rect box(to_pixels(20, dpi), to_pixels(10, dpi), to_pixels(14, dpi), to_pixels(7, dpi));
    ink.all(box).setTo(255);
    cv::putText(ink.all, "16", {box.x + box.width / 3, box.y + box.height * 2 / 3}, cv::FONT_HERSHEY_SIMPLEX,
                to_pixels(2.2, dpi) / 21.0, cv::Scalar(0), std::max(1, to_pixels(0.3, dpi)));
    ink.without_rulings = ink.all.clone();
    const auto shapes = find_shapes(ink, {0, 0, ink.all.cols, ink.all.rows});
    ASSERT_FALSE(shapes.empty());
    const cv::Rect& found = shapes.front().box;
    EXPECT_GE((found & box).area(), 0.9 * (found | box).area());
    EXPECT_EQ(symbol_of(shapes.front().name.shape), Simbol::Jenis::process);
}

// An outlined box, and what a pen drew through it.
FlowInk crossed_box(double dpi, bool with_right_side)
{
    FlowInk ink = blank(dpi);
    const int thick = std::max(1, to_pixels(0.35, dpi));
    const cv::Point a(to_pixels(20, dpi), to_pixels(10, dpi)), b(to_pixels(34, dpi), to_pixels(17, dpi));
    for (const auto& [from, to] :
         {std::pair{a, cv::Point(b.x, a.y)}, {cv::Point(a.x, b.y), b}, {a, cv::Point(a.x, b.y)}})
        cv::line(ink.all, from, to, cv::Scalar(255), thick);
    if (with_right_side) cv::line(ink.all, {b.x, a.y}, b, cv::Scalar(255), thick);
    cv::line(ink.all, {to_pixels(10, dpi), to_pixels(18, dpi)}, {to_pixels(45, dpi), to_pixels(9, dpi)},
             cv::Scalar(255), thick);
    ink.without_rulings = ink.all.clone();
    return ink;
}

TEST_P(Shapes, BoxThatAPenCrossesIsABox)
{
    const auto ink = crossed_box(GetParam(), true);
    const auto boxes = find_crossed_boxes(ink, {0, 0, ink.all.cols, ink.all.rows});
    ASSERT_FALSE(boxes.empty());
    EXPECT_NEAR(to_millimetres(boxes.front().box.width, GetParam()), 14, 0.8);
    EXPECT_NEAR(to_millimetres(boxes.front().box.height, GetParam()), 7, 0.8);
}

TEST_P(Shapes, TwoLinesWithoutASideAreNone)
{
    const auto ink = crossed_box(GetParam(), false);
    EXPECT_TRUE(find_crossed_boxes(ink, {0, 0, ink.all.cols, ink.all.rows}).empty());
}

// One symbol of a kind on blank paper, turned about its middle.
FlowInk lone_symbol(double dpi, Simbol::Jenis kind, cv::Size2d size, double degrees, const Pen& pen, int fill)
{
    DrawnPage page(dpi, 40, 30);
    const Place centre(20, 15);
    auto outline = flow_drawing::outline(
        kind, {20 - size.width / 2, 15 - size.height / 2, 20 + size.width / 2, 15 + size.height / 2}, {});
    const double sine = std::sin(degrees * CV_PI / 180), cosine = std::cos(degrees * CV_PI / 180);
    for (auto& corner : outline) {
        const Place from = corner - centre;
        corner = centre + Place(from.x * cosine - from.y * sine, from.x * sine + from.y * cosine);
    }
    page.polygon(outline, pen, fill);
    return find_flow_ink(page.picture(), {}, {}, InkLevel::pale, dpi);
}

constexpr double kLeastFilledDiamond = 14;  // mm wide: smaller ones pass for capsules

class LoneShapes : public ::testing::TestWithParam<Simbol::Jenis> {};

TEST_P(LoneShapes, HaveTheirNameAtAllSizesAnglesLineWidthsAndFills)
{
    const bool square = GetParam() == Simbol::Jenis::onpage || GetParam() == Simbol::Jenis::offpage;
    for (const double dpi : {150.0, 300.0})
        for (const double width : {10.0, 14.0, 22.0})
            for (const double degrees : {-1.5, -0.5, 0.0, 0.5, 1.5})
                for (const double line : {0.15, 0.35, 0.8})
                    for (const int fill : {255, 200, 110, 0}) {
                        if (GetParam() == Simbol::Jenis::decision && fill < 255 && width < kLeastFilledDiamond)
                            continue;
                        const cv::Size2d size =
                            square ? cv::Size2d(0.6 * width, 0.6 * width)
                                   : cv::Size2d(width, (GetParam() == Simbol::Jenis::decision ? 0.65 : 0.5) * width);
                        const auto ink = lone_symbol(dpi, GetParam(), size, degrees, {.millimetres = line}, fill);
                        const auto shapes = find_shapes(ink, {0, 0, ink.all.cols, ink.all.rows});
                        const auto told = ::testing::Message() << dpi << " dpi, " << size << " mm, " << degrees
                                                               << " degrees, line " << line << ", fill " << fill;
                        EXPECT_FALSE(shapes.empty()) << told;
                        if (shapes.empty()) continue;
                        EXPECT_EQ(symbol_of(shapes.front().name.shape), GetParam()) << told;
                        EXPECT_NEAR(to_millimetres(shapes.front().box.width, ink.dpi), size.width + line, 1.4 + line)
                            << told;  // pointed corners reach further, or are lost
                    }
}

INSTANTIATE_TEST_SUITE_P(Kinds, LoneShapes,
                         ::testing::Values(Simbol::Jenis::terminator, Simbol::Jenis::process, Simbol::Jenis::decision,
                                           Simbol::Jenis::offpage, Simbol::Jenis::onpage),
                         [](const auto& kind) { return "Kind" + std::to_string(static_cast<int>(kind.param)); });

INSTANTIATE_TEST_SUITE_P(Resolutions, Shapes, ::testing::Values(140.0, 150.0, 200.0));

}  // namespace
}  // namespace alihsop::testing
