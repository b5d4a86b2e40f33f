// Pages of every kind that a binder holds besides flow pages: no symbol and no arrow is read on them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

#include "tests/extractors/read_flow_page.h"

namespace alihsop::testing {
namespace {

using ::testing::IsEmpty;
using ::testing::Values;

class NoFlow : public ::testing::TestWithParam<double> {
protected:
    DrawnPage page_{GetParam()};

    void expect_none(std::size_t tables) const
    {
        const auto reading = read_flow_page(page_.picture(), page_.dpi());
        EXPECT_EQ(reading.tables.size(), tables) << "the reader looks for a flow in tables";
        EXPECT_THAT(reading.symbols, IsEmpty());
        EXPECT_THAT(reading.arrows, IsEmpty());
    }
    void write(double left, double top, double bottom, double height = 2.5)
    {
        for (double y = top; y < bottom; y += 2.4 * height)
            page_.text({left, y}, "Peraturan Bupati (Perbup) Nomor 8/2020", height);
    }
    void draw_identity_form()
    {
        draw(page_, {{20, 105, 140, 195},
                     {30, 38, 46, 54, 90, 100, 150, 200},
                     {"abc", "ade", "afg", "ahi", "ajk", "llm", "nno"}});
        write(22, 158, 198);
    }
    // A round stamp: two rings, a star, a bar.
    void stamp(Place centre, const Pen& pen)
    {
        for (const double radius : {18.0, 12.5}) page_.polyline(flow_drawing::arc(centre, radius, radius, 0, 360), pen);
        std::vector<Place> star;
        for (int i = 0; i <= 10; ++i)
            star.push_back(flow_drawing::arc(centre, i % 2 ? 2.2 : 5.5, i % 2 ? 2.2 : 5.5, 36 * i, 36 * i).front());
        page_.polyline(star, pen);
        page_.text(centre + Place(-9, 9), "KABUPATEN", 2);
    }
    // A pen's loops from left to right.
    void sign(Place from, double width, const Pen& pen)
    {
        std::vector<Place> points;
        for (double t = 0; t < 1; t += 0.01)
            points.push_back(from + Place(width * t + 5 * std::sin(21 * t), -6 * std::cos(17 * t) * (1 - 0.6 * t)));
        page_.polyline(points, pen);
    }
};

TEST_P(NoFlow, ADecree)
{
    page_.text({70, 25}, "BUPATI MAGETAN", 4);
    page_.line({20, 30}, {190, 30}, {.millimetres = 0.9});
    page_.line({20, 31.5}, {190, 31.5}, {.millimetres = 0.3});
    for (const auto& [y, word] : std::vector<std::pair<double, std::string>>{
             {60, "Menimbang  : a."}, {110, "Mengingat  : 1."}, {170, "MEMUTUSKAN :"}}) {
        page_.text({20, y}, word, 2.5);
        write(60, y, y + 40);
    }
    write(110, 235, 240);
    stamp({120, 258}, {.millimetres = 0.4, .grey = 90});
    sign({110, 258}, 50, {.millimetres = 0.5});
    expect_none(0);
}

TEST_P(NoFlow, AContentsList)
{
    draw(page_, {{20, 34, 92, 160, 175, 190}, spaced(40, 12, 16), plain_grid(16, 5)});
    for (int row = 0; row < 16; ++row) {
        const double y = 48 + 12 * row;
        page_.text({24, y}, std::to_string(row + 1) + ".", 2.5);
        page_.text({38, y}, "SOP Pelayanan Surat", 2.5);
        page_.line({95, y}, {155, y}, {.millimetres = 0.3, .dash = 0.4, .gap = 1.2});
        page_.text({164, y}, std::to_string(3 * row), 2.5);
    }
    expect_none(1);
}

TEST_P(NoFlow, AnIdentityPageStampedAndSigned)
{
    draw_identity_form();
    stamp({160, 72}, {.millimetres = 0.4});
    sign({145, 74}, 45, {.millimetres = 0.5});
    stamp({125, 210}, {.millimetres = 0.5, .grey = 120});
    expect_none(1);
}

TEST_P(NoFlow, ASignatureThroughATable)
{
    draw(page_, {{15, 25, 70, 94, 118, 142, 166, 195}, spaced(30, 20, 8), plain_grid(8, 7)});
    for (const double y : {60.0, 105.0, 150.0}) sign({75, y}, 60, {.millimetres = 0.5});
    stamp({120, 170}, {.millimetres = 0.4, .grey = 90});
    expect_none(1);
}

TEST_P(NoFlow, APhotograph)
{
    draw(page_, {{20, 105, 130, 150, 172, 195}, {30, 100, 115, 130, 145, 160}, plain_grid(5, 5)});
    std::mt19937 chance(3);
    const int x = to_pixels(25, GetParam()), y = to_pixels(40, GetParam()), width = to_pixels(72, GetParam()),
              height = to_pixels(50, GetParam());
    cv::Mat small(10, 14, CV_8UC1), photograph;
    for (auto& pixel : cv::Mat_<unsigned char>(small)) pixel = static_cast<unsigned char>(40 + chance() % 190);
    small.copyTo(photograph);
    cv::resize(photograph, photograph, {width, height}, 0, 0, cv::INTER_CUBIC);
    photograph.copyTo(page_.picture()(cv::Rect(x, y, width, height)));
    expect_none(1);
}

TEST_P(NoFlow, AnEmptyFlowTable)
{
    draw(page_, {{15, 25, 70, 94, 118, 142, 166, 195}, spaced(30, 20, 9), plain_grid(9, 7)});
    expect_none(1);
}

INSTANTIATE_TEST_SUITE_P(Dpi, NoFlow, Values(150.0, 200.0, 300.0));

}  // namespace
}  // namespace alihsop::testing
