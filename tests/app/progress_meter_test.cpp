#include "app/terminal/progress_meter.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/terminal/text_table.h"

namespace alihsop {
namespace {

using std::chrono::seconds;
using ::testing::HasSubstr;

const Phrases kSay(Language::english);

TEST(ProgressMeter, SaysThatItReadsBeforeTheFirstPage)
{
    EXPECT_EQ(ProgressMeter("magetan").line(seconds(0), 80, kSay), "magetan  reading …");
}

TEST(ProgressMeter, CountsPagesPaceTimeAndDoubts)
{
    ProgressMeter meter("magetan");
    meter.advance({.page = 2, .pages_done = 1, .pages_total = 40, .doubts = 3});
    meter.advance({.page = 1, .pages_done = 10, .pages_total = 40, .doubts = 2});
    const auto line = meter.line(seconds(20), 200, kSay);
    EXPECT_EQ(line, "magetan  █████░░░░░░░░░░░░░░░  10/40 pages · 30 pages/min · 1:00 left · 5 to review");
}

TEST(ProgressMeter, PagesReadAheadSayNothingOfThePace)
{
    ProgressMeter meter("magetan");
    for (int page = 1; page <= 20; ++page)
        meter.advance({.page = page, .pages_done = page, .pages_total = 40, .ahead = true});
    EXPECT_EQ(meter.line(seconds(0), 80, kSay), "magetan  reading …");
    meter.advance({.page = 21, .pages_done = 21, .pages_total = 40});
    meter.advance({.page = 22, .pages_done = 22, .pages_total = 40});
    EXPECT_EQ(meter.line(seconds(4), 200, kSay),
              "magetan  ███████████░░░░░░░░░  22/40 pages · 30 pages/min · 0:36 left · 0 to review");
}

TEST(ProgressMeter, FitsTheTerminal)
{
    ProgressMeter meter("sop dinas kependudukan dan pencatatan sipil");
    meter.advance({.page = 1, .pages_done = 1, .pages_total = 2});
    EXPECT_EQ(width_of(meter.line(seconds(1), 40, kSay)), 40);
}

TEST(ProgressMeter, KeepsTheTimeLeftOnANarrowTerminal)
{
    ProgressMeter meter("sop dinas kependudukan dan pencatatan sipil");
    meter.advance({.page = 1, .pages_done = 120, .pages_total = 240, .doubts = 1234});
    for (const int columns : {50, 60, 80}) {
        const auto line = meter.line(seconds(3600), columns - 1, kSay);
        EXPECT_LE(width_of(line), columns - 1);
        EXPECT_THAT(line, HasSubstr("120/240 pages"));
        EXPECT_THAT(line, HasSubstr("1:00:00 left"));
    }
}

TEST(ClockText, ShowsHoursOnlyWhenThereAreAny)
{
    EXPECT_EQ(clock_text(seconds(7)), "0:07");
    EXPECT_EQ(clock_text(seconds(750)), "12:30");
    EXPECT_EQ(clock_text(seconds(3723)), "1:02:03");
}

}  // namespace
}  // namespace alihsop
