#include "extractors/marks/read_marks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <opencv2/imgproc.hpp>

#include "imaging/units.h"

namespace alihsop {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

// Coloured ink of an A4 page; places and sizes in millimetres.
class Inked {
public:
    explicit Inked(double dpi) : dpi_(dpi), ink_(to_pixels(297, dpi), to_pixels(210, dpi), CV_8UC1, cv::Scalar(0)) {}
    Inked& ring(double x, double y, double radius)
    {
        for (const double r : {radius, radius * 0.7})
            cv::circle(ink_, at(x, y), to_pixels(r, dpi_), cv::Scalar(255), to_pixels(0.8, dpi_));
        return *this;
    }
    // Waves of handwriting, as wide and high as told.
    Inked& strokes(double x, double y, double width, double height)
    {
        std::vector<cv::Point> points;
        for (double along = 0; along <= width; along += 1.5)
            points.push_back(at(x + along, y + (points.size() % 2 == 0 ? 0 : height)));
        cv::polylines(ink_, points, false, cv::Scalar(255), to_pixels(0.6, dpi_));
        return *this;
    }
    Inked& filled(double x, double y, double width, double height)
    {
        cv::rectangle(ink_, at(x, y), at(x + width, y + height), cv::Scalar(255), cv::FILLED);
        return *this;
    }
    [[nodiscard]] std::vector<Mark> marks() const { return read_marks(ink_, dpi_); }
    [[nodiscard]] const cv::Mat& ink() const { return ink_; }

private:
    [[nodiscard]] cv::Point at(double x, double y) const { return {to_pixels(x, dpi_, 0), to_pixels(y, dpi_, 0)}; }
    double dpi_;
    cv::Mat ink_;
};

class Marks : public ::testing::TestWithParam<double> {};

TEST_P(Marks, ARingIsAStampWhereItStands)
{
    const auto marks = Inked(GetParam()).ring(150, 200, 18).marks();
    ASSERT_THAT(marks, SizeIs(1));
    EXPECT_EQ(marks[0].kind, Mark::Kind::stamp);
    EXPECT_NEAR(to_millimetres(marks[0].box.centre_x(), GetParam()), 150, 2);
    EXPECT_NEAR(to_millimetres(marks[0].box.centre_y(), GetParam()), 200, 2);
    EXPECT_NEAR(to_millimetres(marks[0].box.width, GetParam()), 37, 3);
}

TEST_P(Marks, HighStrokesAreASignature)
{
    const auto marks = Inked(GetParam()).strokes(120, 200, 30, 20).marks();
    ASSERT_THAT(marks, SizeIs(1));
    EXPECT_EQ(marks[0].kind, Mark::Kind::signature);
}

TEST_P(Marks, ALowWideLineIsHandwriting)
{
    const auto marks = Inked(GetParam()).strokes(60, 200, 70, 5).marks();
    ASSERT_THAT(marks, SizeIs(1));
    EXPECT_EQ(marks[0].kind, Mark::Kind::handwriting);
}

TEST_P(Marks, ABroadPatchInTheHeadIsALogo)
{
    const auto marks = Inked(GetParam()).filled(30, 20, 20, 24).marks();
    ASSERT_THAT(marks, SizeIs(1));
    EXPECT_EQ(marks[0].kind, Mark::Kind::logo);
}

TEST_P(Marks, SpecksAreNoMarks)
{
    EXPECT_THAT(Inked(GetParam()).filled(50, 50, 0.8, 0.8).filled(90, 150, 1, 1).marks(), IsEmpty());
}

TEST_P(Marks, MarksApartAreTwo)
{
    EXPECT_THAT(Inked(GetParam()).ring(60, 200, 18).strokes(120, 190, 30, 20).marks(), SizeIs(2));
}

INSTANTIATE_TEST_SUITE_P(Dpi, Marks, ::testing::Values(150.0, 200.0, 300.0));

TEST(Marks, APageWithoutColourHasNone) { EXPECT_THAT(Inked(200).marks(), IsEmpty()); }

TEST(WrittenOn, TellsACellWithStrokesFromAnEmptyOne)
{
    const auto page = Inked(200).strokes(60, 100, 30, 4);
    const Box written{to_pixels(55, 200), to_pixels(95, 200), to_pixels(60, 200), to_pixels(15, 200)};
    const Box empty{to_pixels(55, 200), to_pixels(150, 200), to_pixels(60, 200), to_pixels(15, 200)};
    EXPECT_TRUE(is_written_on(page.ink(), written, 200));
    EXPECT_FALSE(is_written_on(page.ink(), empty, 200));
}

TEST(WrittenOn, AFilledCellIsNotWrittenOn)
{
    const auto page = Inked(200).filled(50, 90, 70, 30);
    const Box cell{to_pixels(55, 200), to_pixels(95, 200), to_pixels(60, 200), to_pixels(15, 200)};
    EXPECT_FALSE(is_written_on(page.ink(), cell, 200));
}

TEST(WrittenOn, ACellBeyondThePaperIsNotWrittenOn)
{
    EXPECT_FALSE(is_written_on(Inked(200).ink(), {9000, 9000, 100, 100}, 200));
}

// Black ink: a dense shield in the head, a scrawl, and what is too small, or stands in a flow table.
TEST(BlackMarks, AreLogosAndSignaturesButNoSymbolsOfAFlow)
{
    constexpr double kBlackDpi = 100;
    const auto box = [](double x, double y, double width, double height) {
        return Box{to_pixels(x, kBlackDpi), to_pixels(y, kBlackDpi), to_pixels(width, kBlackDpi),
                   to_pixels(height, kBlackDpi)};
    };
    cv::Mat ink = cv::Mat::zeros(to_pixels(297, kBlackDpi), to_pixels(210, kBlackDpi), CV_8UC1);
    const Box shield = box(50, 40, 15, 18), scrawl = box(140, 60, 28, 14), word = box(30, 120, 12, 3);
    cv::rectangle(ink, cv::Rect(shield.x, shield.y, shield.width, shield.height), cv::Scalar(255), cv::FILLED);
    cv::line(ink, {scrawl.x, scrawl.y}, {scrawl.right(), scrawl.bottom()}, cv::Scalar(255), 2);
    cv::rectangle(ink, cv::Rect(word.x, word.y, word.width, word.height), cv::Scalar(255), cv::FILLED);
    const auto marks = read_black_marks(ink, {shield, scrawl, word}, {}, kBlackDpi);
    ASSERT_THAT(marks, SizeIs(2));
    EXPECT_EQ(marks[0].kind, Mark::Kind::logo);
    EXPECT_EQ(marks[0].box, shield);
    EXPECT_EQ(marks[1].kind, Mark::Kind::signature);
    Table flow;
    flow.box = {0, 0, ink.cols, ink.rows};
    flow.xs.assign(9, 0);
    EXPECT_THAT(read_black_marks(ink, {shield, scrawl}, {flow}, kBlackDpi), IsEmpty());
}

TEST(BlackMarks, APrintedCodeIsAPictureAndALostParagraphIsNone)
{
    constexpr double kBlackDpi = 200;
    cv::Mat ink = cv::Mat::zeros(to_pixels(297, kBlackDpi), to_pixels(210, kBlackDpi), CV_8UC1);
    const Box code{to_pixels(10, kBlackDpi), to_pixels(270, kBlackDpi), 96, 96},
        text{to_pixels(40, kBlackDpi), to_pixels(100, kBlackDpi), 200, 60};
    for (int y = 0; y < 96; y += 4)
        for (int x = 0; x < 96; x += 4)
            if ((x * 7 + y * 13) % 5 < 3)
                cv::rectangle(ink, cv::Rect(code.x + x, code.y + y, 4, 4), cv::Scalar(255), cv::FILLED);
    cv::putText(ink, "surat dan", {text.x, text.y + 22}, cv::FONT_HERSHEY_SIMPLEX, 1, cv::Scalar(255), 2);
    cv::putText(ink, "berkas itu", {text.x, text.y + 54}, cv::FONT_HERSHEY_SIMPLEX, 1, cv::Scalar(255), 2);
    const auto marks = read_black_marks(ink, {code, text}, {}, kBlackDpi);
    ASSERT_THAT(marks, SizeIs(1));
    EXPECT_EQ(marks[0].kind, Mark::Kind::logo);
}

TEST(Marks, ThatAreAColouredFlowAreNone)
{
    cv::Mat coloured = cv::Mat::zeros(1000, 1000, CV_8UC1);
    Symbol symbol;
    symbol.box = {100, 100, 120, 60};
    cv::rectangle(coloured, cv::Rect(100, 100, 120, 60), cv::Scalar(255), 3);
    Arrow arrow;
    arrow.path = {{160, 160}, {160, 400}};
    cv::line(coloured, {160, 160}, {160, 400}, cv::Scalar(255), 3);
    cv::line(coloured, {600, 600}, {800, 700}, cv::Scalar(255), 3);
    const std::vector<Mark> marks = {{Mark::Kind::signature, {100, 100, 120, 301}},
                                     {Mark::Kind::signature, {600, 600, 201, 101}}};
    const auto kept = without_drawn(marks, coloured, {symbol}, {arrow}, 200);
    ASSERT_THAT(kept, SizeIs(1));
    EXPECT_EQ(kept[0].box.x, 600);
    EXPECT_THAT(without_drawn(marks, coloured, {}, {}, 200), SizeIs(2));
}

}  // namespace
}  // namespace alihsop
