#include <gtest/gtest.h>

#include "extractors/text/mend_look_alikes.h"
#include "tests/extractors/build_reading.h"

namespace alihsop::testing {
namespace {

std::string mended(const std::string& text)
{
    TextLine line = printed(text, 0, 0);
    mend_look_alikes(line);
    return line.text();
}

TEST(MendLookAlikes, AStrokeAmongCapitalsIsAnI)
{
    EXPECT_EQ(mended("anggota Tim Zl"), "anggota Tim ZI");
    EXPECT_EQ(mended("KETERKAlTAN"), "KETERKAITAN");
    EXPECT_EQ(mended("DPR-Rl,"), "DPR-RI,");
    EXPECT_EQ(mended("Z|"), "ZI");
}

TEST(MendLookAlikes, StrokesBetweenWordsAreARomanNumeral)
{
    EXPECT_EQ(mended("Asisten | untuk tanda tangan"), "Asisten I untuk tanda tangan");
    EXPECT_EQ(mended("tahap l| berakhir"), "tahap II berakhir");
}

TEST(MendLookAlikes, OtherWordsStay)
{
    for (const char* text :
         {"Jl. Lawu 5", "Al Azhar", "Alat tulis", "listrik", "DINAS SOSIAL", "PDlama", "12l", "KK |"})
        EXPECT_EQ(mended(text), text);
}

TEST(MendLookAlikes, AStrokeAtALinesOrAWordsEdgeMayBeARulingsRest)
{
    for (const char* text : {"| Surat masuk", "Surat masuk |", "|DINAS", "1 | 2"}) EXPECT_EQ(mended(text), text);
}

}  // namespace
}  // namespace alihsop::testing
