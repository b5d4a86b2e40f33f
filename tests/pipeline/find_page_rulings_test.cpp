// The rulings that show -o draws are those that the page was read by.
#include "pipeline/page/find_page_rulings.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "models/table_rulings.h"
#include "pipeline/page/read_page.h"
#include "tests/extractors/draw_table.h"

namespace alihsop::testing {
namespace {

using ::testing::IsEmpty;

constexpr double kDpi = 200;

// A page of which no word is ever read.
PageResult read(const DrawnPage& page)
{
    return read_page({page.picture(), 1, page.dpi(), {}, false}, {}, [](const cv::Mat&) { return TextLine{}; });
}

std::vector<Ruling> rulings_read(const PageResult& page)
{
    std::vector<Ruling> rulings;
    for (const auto& table : page.reading.tables)
        for (const auto& ruling : rulings_of(table)) rulings.push_back(ruling);
    return rulings;
}

void expect_near(const std::vector<Ruling>& found, const std::vector<Ruling>& wanted, int pixels)
{
    ASSERT_EQ(found.size(), wanted.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
        EXPECT_EQ(found[i].horizontal, wanted[i].horizontal) << i;
        EXPECT_NEAR(found[i].position, wanted[i].position, pixels) << i;
        EXPECT_NEAR(found[i].begin, wanted[i].begin, pixels) << i;
        EXPECT_NEAR(found[i].end, wanted[i].end, pixels) << i;
    }
}

DrawnPage form()
{
    DrawnPage page(kDpi);
    draw(page, {{20, 105, 145, 195}, {20, 40, 60, 80}, {"abc", "ade", "afg"}});
    for (int line = 0; line < 12; ++line)
        page.text({25, 110 + line * 8.0}, "Menyampaikan usul kenaikan pangkat pegawai", 3);
    return page;
}

TEST(FindPageRulings, AreThoseThatThePageWasReadBy)
{
    for (const double degrees : {0.0, 1.5}) {
        auto page = form();
        page.turn(degrees);
        const auto result = read(page);
        ASSERT_EQ(rulings_read(result).size(), 8U) << "four of each direction, the level ones in the middle shorter";
        expect_near(find_page_rulings(result.picture, result.reading.page), rulings_read(result), 1);
    }
}

TEST(FindPageRulings, OfASmallerPictureStandWhereTheyDoOnThePage)
{
    const auto result = read(form());
    cv::Mat half;
    cv::resize(result.picture, half, {}, 0.5, 0.5, cv::INTER_AREA);
    expect_near(find_page_rulings(half, result.reading.page), rulings_read(result), to_pixels(0.5, kDpi));
}

TEST(FindPageRulings, AreNoneWhereNoTableIs)
{
    DrawnPage page(kDpi);
    page.text({25, 110}, "Menyampaikan usul kenaikan pangkat pegawai", 3);
    const auto result = read(page);
    EXPECT_THAT(find_page_rulings(result.picture, result.reading.page), IsEmpty());
    EXPECT_THAT(find_page_rulings({}, result.reading.page), IsEmpty());
}

}  // namespace
}  // namespace alihsop::testing
