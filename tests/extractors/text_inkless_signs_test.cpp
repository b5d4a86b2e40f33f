#include <gtest/gtest.h>

#include "extractors/text/drop_inkless_signs.h"

namespace alihsop {
namespace {

// "Menimbang" at 0..100, what is given at 95..205, "bahwa" at 200..260; `dash`: the ink between the two.
std::string kept(const std::string& between, const std::vector<cv::Rect>& dash)
{
    TextLine line;
    line.words = {
        {{0, 0, 100, 20}, "Menimbang", 0.9}, {{95, 0, 110, 20}, between, 0.6}, {{200, 0, 60, 20}, "bahwa", 0.9}};
    std::vector<cv::Rect> pieces{{0, 2, 99, 18}, {201, 2, 58, 18}};
    pieces.insert(pieces.end(), dash.begin(), dash.end());
    drop_inkless_signs(line, pieces);
    return line.text();
}

TEST(DropInklessSigns, ABlankThatWasReadAsADashGoes)
{
    EXPECT_EQ(kept("—", {}), "Menimbang bahwa");
    EXPECT_EQ(kept("——", {}), "Menimbang bahwa");
    EXPECT_EQ(kept("-", {{140, 10, 3, 3}}), "Menimbang bahwa") << "a speck is no dash";
}

TEST(DropInklessSigns, APrintedDashAndOtherWordsStay)
{
    EXPECT_EQ(kept("—", {{120, 10, 60, 3}}), "Menimbang — bahwa");
    EXPECT_EQ(kept("a", {}), "Menimbang a bahwa");
}

std::string first_word(const std::string& text, const cv::Rect& first_piece)
{
    TextLine line;
    line.words = {{{0, 0, 100, 20}, text, 0.9}};
    drop_inkless_signs(line, {{20, 2, 14, 18}, first_piece, {40, 2, 14, 18}});
    return line.text();
}

TEST(DropInklessSigns, AQuotationMarkIsLowerThanALetter)
{
    EXPECT_EQ(first_word("'450/SOP", {0, 2, 14, 18}), "450/SOP");
    EXPECT_EQ(first_word("“SOP", {0, 2, 14, 18}), "SOP");
    EXPECT_EQ(first_word("'450/SOP", {0, 2, 4, 6}), "'450/SOP");
    EXPECT_EQ(first_word("'", {0, 2, 14, 18}), "'");
}

}  // namespace
}  // namespace alihsop
