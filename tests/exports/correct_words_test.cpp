#include "exports/words/correct_words.h"

#include <gmock/gmock.h>

namespace alihsop {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// A page with the lines, words 10 pixels a letter, lines 30 pixels apart.
PageWords page_of(const std::vector<std::vector<std::string>>& lines)
{
    PageWords page{1, 1000, 1000, {}};
    auto& block = page.blocks.emplace_back();
    int y = 0;
    for (const auto& words : lines) {
        auto& line = block.lines.emplace_back();
        int x = 0;
        for (const auto& word : words) {
            const int width = 10 * static_cast<int>(word.size());
            line.words.push_back({{x, y, width, 20}, word, 0.5});
            line.box = hull(line.box, line.words.back().box);
            x += width + 10;
        }
        block.box = hull(block.box, line.box);
        y += 30;
    }
    return page;
}

Value corrected(const std::string& text, const std::optional<std::string>& was, const Box& box = {0, 0, 1000, 1000})
{
    Value value;
    value.text = text;
    value.page = 1;
    value.box = box;
    value.origin = TextOrigin::correction;
    value.was = was;
    return value;
}

class CorrectWords : public ::testing::Test {
protected:
    LossReport correct(const Value& nama)
    {
        Binder binder;
        auto& sop = binder.sops.emplace_back();
        sop.id = "sop-0001";
        sop.nama_sop = nama;
        return correct_words(pages_, {binder, {0}, "binder", FlowDirection::horizontal, {}});
    }
    [[nodiscard]] std::vector<std::string> lines() const
    {
        std::vector<std::string> texts;
        for (const auto& block : pages_[0].blocks)
            for (const auto& line : block.lines) texts.push_back(line.text());
        return texts;
    }
    [[nodiscard]] const Word& word(std::size_t line, std::size_t index) const
    {
        return pages_[0].blocks[0].lines[line].words[index];
    }

    std::vector<PageWords> pages_;
};

TEST_F(CorrectWords, PutsAWordInThePlaceOfTheOneThatWasRead)
{
    pages_ = {page_of({{"Surat", "Mosuk", "Umum"}})};
    EXPECT_THAT(correct(corrected("Surat Masuk Umum", "Surat Mosuk Umum")), IsEmpty());
    EXPECT_THAT(lines(), ElementsAre("Surat Masuk Umum"));
    EXPECT_EQ(word(0, 1).box, (Box{60, 0, 50, 20}));
    EXPECT_EQ(word(0, 1).confidence, 1.0);
    EXPECT_EQ(word(0, 2).confidence, 0.5) << "what stayed is the engine's";
}

TEST_F(CorrectWords, SharesAPlaceByLetters)
{
    pages_ = {page_of({{"suratmasuk"}})};
    (void)correct(corrected("surat masuk", "suratmasuk"));
    EXPECT_THAT(lines(), ElementsAre("surat masuk"));
    EXPECT_EQ(word(0, 0).box, (Box{0, 0, 45, 20}));
    EXPECT_EQ(word(0, 1).box.right(), 100);
}

TEST_F(CorrectWords, PutsInWhatWasNotRead)
{
    pages_ = {page_of({{"Surat", "Umum"}})};
    (void)correct(corrected("Surat Masuk Umum", "Surat Umum"));
    EXPECT_THAT(lines(), ElementsAre("Surat Masuk Umum"));
    EXPECT_LE(word(0, 0).box.right(), word(0, 1).box.x);
    EXPECT_EQ(word(0, 2).box, (Box{60, 0, 40, 20})) << "the next one keeps its place";
}

TEST_F(CorrectWords, PutsInBeforeTheFirstWord)
{
    pages_ = {page_of({{"Masuk", "Umum"}})};
    (void)correct(corrected("Surat Masuk Umum", "Masuk Umum"));
    EXPECT_THAT(lines(), ElementsAre("Surat Masuk Umum"));
}

TEST_F(CorrectWords, KeepsToTheLinesOfThePaper)
{
    pages_ = {page_of({{"Pengelolaan", "Sural"}, {"Mosuk", "dan", "Keluar"}})};
    (void)correct(corrected("Pengelolaan Surat Masuk dan Keluar", "Pengelolaan Sural Mosuk dan Keluar"));
    EXPECT_THAT(lines(), ElementsAre("Pengelolaan Surat", "Masuk dan Keluar"));
}

TEST_F(CorrectWords, LeavesOutsideTheBoxAndTheItemsNumberAlone)
{
    pages_ = {page_of({{"1.", "UU", "Z3"}, {"2.", "PP", "12"}})};
    (void)correct(corrected("UU 23", "UU Z3", {0, 0, 1000, 20}));
    EXPECT_THAT(lines(), ElementsAre("1. UU 23", "2. PP 12"));
}

TEST_F(CorrectWords, TakesOutWhatIsNotThere)
{
    pages_ = {page_of({{"~"}, {"Surat"}})};
    (void)correct(corrected("", "~", {0, 0, 1000, 20}));
    EXPECT_THAT(lines(), ElementsAre("Surat"));
}

TEST_F(CorrectWords, WhatOnlyAPersonReadIsABlockOfItsOwn)
{
    pages_ = {page_of({{"Surat"}})};
    (void)correct(corrected("12 Mei 2020", std::nullopt, {500, 500, 110, 20}));
    ASSERT_EQ(pages_[0].blocks.size(), 2U);
    EXPECT_EQ(pages_[0].blocks[1].lines[0].text(), "12 Mei 2020");
    EXPECT_EQ(pages_[0].blocks[1].lines[0].words[0].box, (Box{500, 500, 20, 20}));
}

TEST_F(CorrectWords, TurnedWordsStayTurned)
{
    pages_ = {page_of({{"KABIO"}})};
    auto& line = pages_[0].blocks[0].lines[0];
    line.turned = 270;
    line.box = line.words[0].box = {0, 0, 20, 100};
    (void)correct(corrected("KABID A", "KABIO"));
    EXPECT_EQ(word(0, 0).box.bottom(), 100) << "the text runs up";
    EXPECT_EQ(word(0, 1).box.y, 0);
}

TEST_F(CorrectWords, WhatStandsNowhereIsALoss)
{
    pages_ = {page_of({{"Surat"}})};
    auto value = corrected("12 Mei 2020", std::nullopt, {});
    EXPECT_THAT(correct(value),
                ElementsAre(Loss{LossKind::dropped, "correction-without-place", "/sops/0/nama_sop", "12 Mei 2020"}));
}

TEST_F(CorrectWords, WhatWasOnlyConfirmedStays)
{
    pages_ = {page_of({{"Sural"}})};
    (void)correct(corrected("Surat", "Surat"));
    EXPECT_THAT(lines(), ElementsAre("Sural"));
}

}  // namespace
}  // namespace alihsop
