#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "extractors/identity/read_letterhead.h"
#include "tests/extractors/build_reading.h"

namespace alihsop::testing {
namespace {

using ::testing::ElementsAre;

// A cell as wide as `letters` letters, with lines in its middle.
std::vector<std::string> offices(const std::string& text, int letters)
{
    HeadLines head{{100, 0, letters * kLetterWidth + 2 * kCellMargin, 400}, {}};
    int y = 10;
    for (const auto& line : split_lines(text)) {
        head.second.push_back(printed(line, 100 + kCellMargin, y));
        y += kLineStep;
    }
    return texts_of(read_letterhead({head}, 1));
}

TEST(IdentityLetterhead, ALineThatItsCellBrokeIsOne)
{
    EXPECT_THAT(offices("DINAS KESEHATAN\nPEJABAT PENGELOLA INFORMASI DAN DOKUMENTASI\nPROVINSI DAERAH KHUSUS", 48),
                ElementsAre("DINAS KESEHATAN", "PEJABAT PENGELOLA INFORMASI DAN DOKUMENTASI PROVINSI DAERAH KHUSUS"));
}

TEST(IdentityLetterhead, ALineWithRoomBehindIsOneOfItsOwn)
{
    EXPECT_THAT(offices("PEMERINTAH KABUPATEN\nMAGETAN RAYA", 48), ElementsAre("PEMERINTAH KABUPATEN", "MAGETAN RAYA"));
}

TEST(IdentityLetterhead, AnOfficeNeverGoesOnWithAnother)
{
    EXPECT_THAT(offices("PEMERINTAH KABUPATEN KARANGANYAR\nSEKRETARIAT DAERAH", 33),
                ElementsAre("PEMERINTAH KABUPATEN KARANGANYAR", "SEKRETARIAT DAERAH"));
}

TEST(IdentityLetterhead, WhatALogoLeftBeforeALineGoes)
{
    TextLine line = printed("KK | PEJABAT PENGELOLA", 100, 10);
    line.words[0].confidence = kScribble;
    EXPECT_THAT(texts_of(read_letterhead({{Box{}, {line}}}, 1)), ElementsAre("PEJABAT PENGELOLA"));
}

TEST(IdentityLetterhead, ScribbleDoesNotHideThatAMottoIsSmall)
{
    TextLine motto = printed("JAYA RAYA", 100, 10);
    for (auto& word : motto.words) word.box.height = kLineHeight / 2;
    motto.box.height = kLineHeight / 2;
    HeadLines head{Box{}, {motto}};
    for (int i = 0; i < 4; ++i) {
        head.second.push_back(printed("~Saba", 100, 30 + i * 10));
        head.second.back().box.height = kLineHeight / 2;
    }
    head.second.push_back(printed("DINAS KESEHATAN", 300, 20));
    EXPECT_THAT(texts_of(read_letterhead({head}, 1)), ElementsAre("DINAS KESEHATAN"));
}

}  // namespace
}  // namespace alihsop::testing
