#include <gtest/gtest.h>

#include "extractors/text/choose_reading.h"
#include "tests/extractors/build_reading.h"

namespace alihsop {
namespace {

TextLine reading(const std::vector<std::pair<std::string, double>>& words)
{
    TextLine line;
    int x = 0;
    for (const auto& [text, confidence] : words) {
        line.words.push_back({{x, 0, 50, 20}, text, confidence});
        x += 60;
    }
    return line;
}

TEST(ChooseReading, TakesTheSurestLine)
{
    EXPECT_EQ(choose_reading({reading({{"JOKOFRIF", 0.3}, {"ONO", 0.4}}), reading({{"JOKO", 0.9}, {"TRIHONO,", 0.8}, {"M.Si", 0.9}})}).text(),
              "JOKO TRIHONO, M.Si");
}

TEST(ChooseReading, LetsWordsVote)
{
    const auto chosen = choose_reading({reading({{"Drs", 0.95}, {"SUTARNO", 0.9}}), reading({{"Drs.", 0.8}, {"SUTARNO", 0.9}}),
                                        reading({{"Drs.", 0.85}, {"SUTARNG", 0.5}})});
    EXPECT_EQ(chosen.text(), "Drs. SUTARNO");
    EXPECT_LT(chosen.words[0].confidence, 0.7);  // two against one
    EXPECT_GT(chosen.words[1].confidence, 0.75);
}

TEST(ChooseReading, MistrustsWordsThatNobodyWouldPrint)
{
    EXPECT_EQ(choose_reading({reading({{"WAHYU", 0.93}, {"PR4B0WO,", 0.8}}), reading({{"WAHYU", 0.93}, {"PRABOWO,", 0.65}})}).text(),
              "WAHYU PRABOWO,");
}

TEST(ChooseReading, KeepsALoneReadingAsItIs)
{
    const auto chosen = choose_reading({reading({{"Pembina", 0.4}})});
    EXPECT_EQ(chosen.text(), "Pembina");
    EXPECT_DOUBLE_EQ(chosen.words[0].confidence, 0.4);
}

}  // namespace
}  // namespace alihsop
