#include <gtest/gtest.h>

#include "extractors/text/mend_last_sign.h"

namespace alihsop {
namespace {

// Letters of 20 pixels on a base line at 120, then what is given.
std::string mended(const std::string& text, const std::vector<cv::Rect>& last)
{
    std::vector<cv::Rect> pieces{{0, 100, 14, 20}, {20, 100, 14, 20}, {40, 100, 14, 20}};
    pieces.insert(pieces.end(), last.begin(), last.end());
    TextLine line;
    line.words.push_back({{}, text, 0.9});
    mend_last_sign(line, pieces);
    return line.words.back().text;
}

TEST(MendLastSign, MakesADotOverATailASemicolon)
{
    const std::vector<cv::Rect> semicolon{{60, 106, 4, 4}, {60, 116, 4, 8}};
    EXPECT_EQ(mended("Daerah:", semicolon), "Daerah;");
    EXPECT_EQ(mended("Daerah,", semicolon), "Daerah;");
    EXPECT_EQ(mended("Daerah;", semicolon), "Daerah;");
}

TEST(MendLastSign, LeavesColonsCommasAndLettersAlone)
{
    EXPECT_EQ(mended("Hukum:", {{60, 106, 4, 4}, {60, 116, 4, 4}}), "Hukum:");
    EXPECT_EQ(mended("Daerah,", {{60, 116, 4, 8}}), "Daerah,");
    EXPECT_EQ(mended("Daerah", {{60, 106, 4, 4}, {60, 116, 4, 8}}), "Daerah");
    EXPECT_EQ(mended("", {}), "");
}

TEST(MendLastSign, MakesAStrokeABlankBehindTheWordANumeral)
{
    const auto line_of = [](const std::string& word, const cv::Rect& stroke) {
        std::vector<cv::Rect> pieces{{0, 100, 14, 20}, {20, 100, 14, 20}, {40, 100, 14, 20}, stroke};
        TextLine line;
        line.words = {{{}, word, 0.9}, {{}, "|", 0.8}};
        mend_last_sign(line, pieces);
        return line.text();
    };
    EXPECT_EQ(line_of("Kearsipan", {62, 100, 3, 20}), "Kearsipan I");
    EXPECT_EQ(line_of("Kearsipan", {62, 92, 3, 40}), "Kearsipan |") << "a ruling";
    EXPECT_EQ(line_of("Kearsipan", {56, 100, 3, 20}), "Kearsipan |") << "no blank";
    EXPECT_EQ(line_of("Kearsipan", {150, 100, 3, 20}), "Kearsipan |") << "too far away";
    EXPECT_EQ(line_of("12", {62, 100, 3, 20}), "12 |");
}

}  // namespace
}  // namespace alihsop
