#include "app/terminal/text_table.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace alihsop {
namespace {

using ::testing::ElementsAre;

TEST(LayOut, AlignsAndCutsNothingThatFits)
{
    const std::vector<TextColumn> columns{{"Binder", Align::left}, {"Pages", Align::right}};
    EXPECT_THAT(lay_out(columns, {{"magetan", "12"}, {"a", "3"}}),
                ElementsAre("Binder   Pages", "magetan     12", "a            3"));
}

TEST(LayOut, CutsWhatIsTooWideAndLeavesNoBlanksAtLineEnds)
{
    const std::vector<TextColumn> columns{{"No", Align::right, 4}, {"Kegiatan", Align::left, 8}};
    EXPECT_THAT(lay_out(columns, {{"1", "Menerima surat"}, {"2"}}), ElementsAre("No  Kegiatan", " 1  Menerim…", " 2"));
}

TEST(WidthOf, CountsCharactersNotBytes) { EXPECT_EQ(width_of("3–5 · ‟é"), 8); }

TEST(CutTo, NeverCutsThroughACharacter)
{
    EXPECT_EQ(cut_to("éééé", 4), "éééé");
    EXPECT_EQ(cut_to("ééééé", 4), "ééé…");
}

TEST(FoldTo, BreaksAtBlanks)
{
    EXPECT_THAT(fold_to("satu dua tiga", 8), ElementsAre("satu dua", "tiga"));
    EXPECT_THAT(fold_to("pertanggungjawaban a", 5), ElementsAre("pertanggungjawaban", "a"));
    EXPECT_THAT(fold_to("", 5), ElementsAre(""));
}

}  // namespace
}  // namespace alihsop
