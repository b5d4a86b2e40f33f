#include "app/command_line/option_values.h"

#include <gtest/gtest.h>

#include "models/failure.h"

namespace alihsop {
namespace {

const Phrases kSay(Language::english);

TEST(ParsePages, TakesOnePageOrARange)
{
    EXPECT_EQ(parse_pages("5", kSay), (std::pair{5, 5}));
    EXPECT_EQ(parse_pages("3-9", kSay), (std::pair{3, 9}));
    EXPECT_EQ(parse_pages("7-7", kSay), (std::pair{7, 7}));
}

TEST(ParsePages, RefusesEverythingElse)
{
    for (const std::string text :
         {"", "0", "-", "3-", "-9", "9-3", "3-9-12", "a", "3..9", " 3", "1,2", "0-4", "99999999999"})
        EXPECT_THROW(parse_pages(text, kSay), Failure) << text;
}

TEST(ParseNumber, TakesBothEnds)
{
    EXPECT_EQ(parse_number("--dpi", "70", 70, 1200, kSay), 70);
    EXPECT_EQ(parse_number("--dpi", "1200", 70, 1200, kSay), 1200);
    EXPECT_THROW(parse_number("--dpi", "1201", 70, 1200, kSay), Failure);
}

TEST(ParseChoice, GivesTheIndex)
{
    EXPECT_EQ(parse_choice("--lang", "en", {"id", "en"}, kSay), 1);
    EXPECT_THROW(parse_choice("--lang", "EN", {"id", "en"}, kSay), Failure);
}

}  // namespace
}  // namespace alihsop
