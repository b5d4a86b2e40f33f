#include <gtest/gtest.h>

#include "extractors/text/drop_dirt_lines.h"

namespace alihsop {
namespace {

TextLine line(const std::string& text, double confidence)
{
    TextLine read;
    read.words.push_back({{}, text, confidence});
    return read;
}

std::size_t left_of(std::vector<TextLine> lines)
{
    drop_dirt_lines(lines);
    return lines.size();
}

TEST(DropDirtLines, DropsSignsAndUnsureLettersBesidePrint)
{
    EXPECT_EQ(left_of({line("INSPEKTUR", 0.9), line("»", 0.5), line("-", 0.95), line("N", 0.3)}), 1U);
}

TEST(DropDirtLines, KeepsDigitsAndSureLetters)
{
    EXPECT_EQ(left_of({line("Memeriksa berkas", 0.9), line("1", 0.3), line("Ya", 0.9), line("v", 0.9)}), 4U);
}

TEST(DropDirtLines, KeepsWhateverStandsAlone)
{
    EXPECT_EQ(left_of({line("-", 0.95)}), 1U);
    EXPECT_EQ(left_of({line("v", 0.2)}), 1U);
    EXPECT_EQ(left_of({line("tnrlsn", 0.2), line("r", 0.2)}), 2U);
    EXPECT_EQ(left_of({}), 0U);
}

TEST(DropDirtLines, KeepsAnAbbreviationThatStandsAsTheNextLine)
{
    const auto at = [](const std::string& text, double confidence, const Box& box) {
        TextLine read = line(text, confidence);
        read.box = read.words[0].box = box;
        return read;
    };
    const TextLine print = at("Tim", 0.9, {100, 100, 200, 24});
    EXPECT_EQ(left_of({print, at("ZI", 0.4, {101, 130, 24, 18})}), 2U);
    EXPECT_EQ(left_of({print, at("ZI", 0.4, {188, 130, 24, 18})}), 2U) << "centred";
    EXPECT_EQ(left_of({print, at("ZI", 0.4, {130, 130, 24, 18})}), 1U) << "neither below its beginning nor its middle";
    EXPECT_EQ(left_of({print, at("ZI", 0.4, {101, 190, 24, 18})}), 1U) << "too far below";
    EXPECT_EQ(left_of({print, at("ZI", 0.4, {101, 130, 24, 8})}), 1U) << "too small";
    EXPECT_EQ(left_of({print, at("zx", 0.4, {101, 130, 24, 18})}), 1U) << "no capitals";
}

}  // namespace
}  // namespace alihsop
