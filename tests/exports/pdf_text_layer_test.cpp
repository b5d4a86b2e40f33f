#include "exports/words/pdf_text_layer.h"

#include <gmock/gmock.h>

#include <cmath>
#include <numbers>
#include <sstream>

namespace alihsop {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

constexpr double kHair = 0.01;  // points

struct Matrix {
    double a = 0, b = 0, c = 0, d = 0, e = 0, f = 0;
};

/// The text matrix of the only word.
Matrix matrix_of(const std::string& content)
{
    std::istringstream text(content.substr(content.find("Tf") + 2));
    Matrix m;
    text >> m.a >> m.b >> m.c >> m.d >> m.e >> m.f;
    return m;
}

PageWords one_word(const Box& box, int turned = 0)
{
    PageWords words{1, 600, 800, {}};
    TextLine line{box, {{box, "SOP", 0.9}}};
    line.turned = turned;
    words.blocks.push_back({TextBlock::Kind::paragraph, box, {line}});
    return words;
}

Page upright_page()
{
    Page page;
    page.width = 600;
    page.height = 800;
    return page;
}

const PdfPlacing kHalfSize{{0, 0, 300, 400}, 0};  // two pixels a point

void expect_matrix(const Matrix& m, const Matrix& wanted)
{
    EXPECT_NEAR(m.a, wanted.a, kHair);
    EXPECT_NEAR(m.b, wanted.b, kHair);
    EXPECT_NEAR(m.c, wanted.c, kHair);
    EXPECT_NEAR(m.d, wanted.d, kHair);
    EXPECT_NEAR(m.e, wanted.e, kHair);
    EXPECT_NEAR(m.f, wanted.f, kHair);
}

std::string layer(const Page& page, const PageWords& words, const PdfPlacing& placing)
{
    return write_text_layer(page, words, placing, "/F", false);
}

TEST(TextLayer, AWordFillsItsBoxInvisibly)
{
    const auto content = layer(upright_page(), one_word({60, 100, 90, 40}), kHalfSize);
    EXPECT_THAT(content, HasSubstr("3 Tr"));
    EXPECT_THAT(content, HasSubstr("<0053004F0050> Tj"));
    expect_matrix(matrix_of(content), {45 / 1.5, 0, 0, 20, 30, 400 - 70});  // three letters half an em wide
}

TEST(TextLayer, AShownBoxThatIsNotAtTheOriginMovesIt)
{
    const auto m = matrix_of(layer(upright_page(), one_word({0, 760, 90, 40}), {{100, 200, 400, 600}, 0}));
    EXPECT_NEAR(m.e, 100, kHair);
    EXPECT_NEAR(m.f, 200, kHair);
}

TEST(TextLayer, APageThatTheViewerTurnsHasItsWordsTurnedBack)
{
    // Displayed 300 x 400 points from a page of 400 x 300 that is turned clockwise: the word's beginning, 30 points
    // from the left and 70 from the top of the display, is 70 from the left and 30 from the bottom of the page.
    const PdfPlacing lying{{0, 0, 400, 300}, 90};
    expect_matrix(matrix_of(layer(upright_page(), one_word({60, 100, 90, 40}), lying)), {0, 30, -20, 0, 70, 30});
    const PdfPlacing other{{0, 0, 400, 300}, 270};
    expect_matrix(matrix_of(layer(upright_page(), one_word({60, 100, 90, 40}), other)), {0, -30, 20, 0, 330, 270});
    const PdfPlacing over{{0, 0, 300, 400}, 180};
    expect_matrix(matrix_of(layer(upright_page(), one_word({60, 100, 90, 40}), over)), {-30, 0, 0, -20, 270, 70});
}

TEST(TextLayer, AScanThatLiesUpsideDownHasItsWordsUpsideDown)
{
    auto page = upright_page();
    page.transform = {-1, 0, 600, 0, -1, 800, 0, 0, 1};
    expect_matrix(matrix_of(layer(page, one_word({60, 100, 90, 40}), kHalfSize)), {-30, 0, 0, -20, 270, 70});
}

/// The scan shows the page turned clockwise about its corner; y runs downwards.
Page tilted_page(double angle)
{
    auto page = upright_page();
    page.transform = {std::cos(angle), std::sin(angle), 0, -std::sin(angle), std::cos(angle), 0, 0, 0, 1};
    return page;
}

TEST(TextLayer, ALittleTiltMovesWordsAndLeavesThemStraight)
{
    constexpr double angle = 5 * std::numbers::pi / 180;
    const auto m = matrix_of(layer(tilted_page(angle), one_word({60, 100, 90, 40}), kHalfSize));
    // The middle of the word, (105, 120), is seen at (105 cos - 120 sin, 105 sin + 120 cos).
    const double x = (105 * std::cos(angle) - 120 * std::sin(angle)) / 2,
                 y = 400 - (105 * std::sin(angle) + 120 * std::cos(angle)) / 2;
    expect_matrix(m, {30, 0, 0, 20, x - 22.5, y - 10});
}

TEST(TextLayer, AGreatTiltTurnsTheWords)
{
    constexpr double angle = 20 * std::numbers::pi / 180;
    const auto m = matrix_of(layer(tilted_page(angle), one_word({60, 100, 90, 40}), kHalfSize));
    EXPECT_NEAR(std::atan2(m.b, m.a), -angle, 1e-3);
    EXPECT_NEAR(std::hypot(m.a, m.b), 30, kHair);
    EXPECT_NEAR(std::hypot(m.c, m.d), 20, kHair);
}

TEST(TextLayer, TurnedTextRunsAlongItsLine)
{
    const auto up = matrix_of(layer(upright_page(), one_word({60, 100, 40, 90}, 270), kHalfSize));
    expect_matrix(up, {0, 30, -20, 0, 50, 400 - 95});
    const auto down = matrix_of(layer(upright_page(), one_word({60, 100, 40, 90}, 90), kHalfSize));
    expect_matrix(down, {0, -30, 20, 0, 30, 400 - 50});
}

TEST(TextLayer, TheSourcesOwnTextIsNotThereTwice)
{
    auto words = one_word({60, 100, 90, 40});
    words.blocks[0].lines[0].origin = TextOrigin::text_layer;
    EXPECT_THAT(write_text_layer(upright_page(), words, kHalfSize, "/F", true), IsEmpty());
    EXPECT_THAT(write_text_layer(upright_page(), words, kHalfSize, "/F", false), Not(IsEmpty()));
}

TEST(TextLayer, APageOfNoKnownSizeHasNone)
{
    auto words = one_word({60, 100, 90, 40});
    words.scan_width = 0;
    EXPECT_THAT(layer(upright_page(), words, kHalfSize), IsEmpty());
    auto page = upright_page();
    page.transform = {};
    EXPECT_THAT(layer(page, one_word({60, 100, 90, 40}), kHalfSize), IsEmpty());
}

}  // namespace
}  // namespace alihsop
