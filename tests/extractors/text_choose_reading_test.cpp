#include <gmock/gmock.h>
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
    EXPECT_EQ(choose_reading({reading({{"JOKOFRIF", 0.3}, {"ONO", 0.4}}),
                              reading({{"JOKO", 0.9}, {"TRIHONO,", 0.8}, {"M.Si", 0.9}})})
                  .text(),
              "JOKO TRIHONO, M.Si");
}

TEST(ChooseReading, LetsLettersVote)
{
    const auto chosen =
        choose_reading({reading({{"Drs", 0.95}, {"SUTARNO", 0.9}}), reading({{"Drs.", 0.8}, {"SUTARNO", 0.9}}),
                        reading({{"Drs.", 0.85}, {"SUTARNG", 0.5}})});
    EXPECT_EQ(chosen.text(), "Drs. SUTARNO");
    EXPECT_LT(chosen.words[0].confidence, 0.75);  // two against one
    EXPECT_GT(chosen.words[1].confidence, 0.75);
    EXPECT_THAT(chosen.others, ::testing::ElementsAre("Drs SUTARNO", "Drs. SUTARNG"));
}

TEST(ChooseReading, MistrustsWordsThatNobodyWouldPrint)
{
    EXPECT_EQ(
        choose_reading({reading({{"WAHYU", 0.93}, {"PR4B0WO,", 0.8}}), reading({{"WAHYU", 0.93}, {"PRABOWO,", 0.65}})})
            .text(),
        "WAHYU PRABOWO,");
}

TEST(ChooseReading, MendsALineThatNoReadingHasWhole)
{
    const auto chosen = choose_reading({reading({{"Drs.", 0.9}, {"H.", 0.8}, {"BAHRI", 0.9}, {"SULI.", 0.6}}),
                                        reading({{"Drs.", 0.9}, {"4", 0.5}, {"BAHRI", 0.9}, {"SULI,", 0.9}}),
                                        reading({{"Drs.H/BAHRI", 0.75}, {"SULI,", 0.9}})});
    EXPECT_EQ(chosen.text(), "Drs. H. BAHRI SULI,");
    ASSERT_EQ(chosen.words.size(), 4U);
    EXPECT_LT(chosen.words[1].box.x, chosen.words[2].box.x);
}

TEST(ChooseReading, KeepsALoneReadingAsItIs)
{
    const auto chosen = choose_reading({reading({{"Pembina", 0.4}})});
    EXPECT_EQ(chosen.text(), "Pembina");
    EXPECT_DOUBLE_EQ(chosen.words[0].confidence, 0.4);
}

}  // namespace
}  // namespace alihsop
