#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "extractors/identity/split_centred_items.h"
#include "models/value_of_lines.h"
#include "tests/extractors/build_reading.h"

namespace alihsop::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr int kTextLeft = 60;

// Lines of a list, from top to bottom: what the texts say, a line step apart, and numbers at given line heights.
std::vector<std::string> items(const std::vector<std::string>& texts,
                               const std::vector<std::pair<std::string, double>>& numbers)
{
    std::vector<TextLine> lines;
    for (std::size_t i = 0; i < texts.size(); ++i)
        lines.push_back(printed(texts[i], kTextLeft, static_cast<int>(i) * kLineStep));
    for (const auto& [number, at] : numbers) lines.push_back(printed(number, 0, static_cast<int>(at * kLineStep)));
    std::vector<std::string> found;
    for (const auto& item : split_centred_items(merge_side_by_side(lines))) {
        std::string text;
        for (const auto& line : item) text += (text.empty() ? "" : " ") + line.text();
        found.push_back(text);
    }
    return found;
}

TEST(CentredItems, NumbersAtTheMiddleOfTheirItems)
{
    EXPECT_THAT(items({"UU Statistik;", "PP Nomor 28 Tahun", "2012 tentang Arsip;", "Permen", "dan", "Birokrasi;"},
                      {{"1.", 0}, {"2.", 1.5}, {"3.", 4}}),
                ElementsAre("UU Statistik;", "PP Nomor 28 Tahun 2012 tentang Arsip;", "Permen dan Birokrasi;"));
}

TEST(CentredItems, ANumberMayHaveLostItsDot)
{
    EXPECT_THAT(
        items({"PP Nomor 28 Tahun", "2012 tentang Arsip;", "PP Nomor 5 Tahun", "2013;"}, {{"1.", 0.5}, {"2", 2.5}}),
        ElementsAre("PP Nomor 28 Tahun 2012 tentang Arsip;", "PP Nomor 5 Tahun 2013;"));
}

TEST(CentredItems, NumbersBesideFirstLinesAreAnotherKindOfList)
{
    EXPECT_THAT(
        items({"PP Nomor 28 Tahun", "2012 tentang Arsip;", "PP Nomor 5 Tahun", "2013;"}, {{"1.", 0}, {"2.", 2}}),
        IsEmpty());
}

TEST(CentredItems, OneNumberThatSlippedDoesNotMakeAListCentred)
{
    EXPECT_THAT(items({"UU Statistik;", "PP Nomor 28 Tahun", "2012 tentang Arsip;", "Permen", "Birokrasi;"},
                      {{"1.", 0}, {"2.", 1}, {"3.", 2.5}}),
                IsEmpty());
}

TEST(CentredItems, ALineUnderItsNumberIsNoColumn)
{
    auto lines = std::vector<TextLine>{printed("1. UU", 0, 0), printed("Statistik", 0, kLineStep),
                                       printed("2.", 0, 3 * kLineStep / 2)};
    EXPECT_THAT(split_centred_items(lines), IsEmpty());
}

}  // namespace
}  // namespace alihsop::testing
