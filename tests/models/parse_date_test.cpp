#include "models/normal_forms/parse_date.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>

namespace {

using alihsop::parse_date;
using Pair = std::pair<const char*, const char*>;

class PrintedDate : public testing::TestWithParam<Pair> {};

TEST_P(PrintedDate, BecomesIso)
{
    const auto [text, iso] = GetParam();
    EXPECT_EQ(parse_date(text).value_or("none"), iso) << text;
}

INSTANTIATE_TEST_SUITE_P(Forms, PrintedDate,
                         testing::Values(Pair{"7 Januari 2020", "2020-01-07"}, Pair{"04 September 2018", "2018-09-04"},
                                         Pair{"Tuesday, September 4, 2018", "2018-09-04"},
                                         Pair{"1 Pebruari 2021", "2021-02-01"}, Pair{"10 Nopember 2019", "2019-11-10"},
                                         Pair{"28 DESEMBER 2017", "2017-12-28"}, Pair{"2 June 2025", "2025-06-02"},
                                         Pair{"7 Agt. 2019", "2019-08-07"}, Pair{"7 Okt 2019", "2019-10-07"},
                                         Pair{"7 Sept 2019", "2019-09-07"}, Pair{": 7 Mei 2019", "2019-05-07"},
                                         Pair{"7-Mar-2019", "2019-03-07"}, Pair{"7Januari2020", "2020-01-07"},
                                         Pair{"tanggal 7 bulan Januari tahun 2020", "2020-01-07"},
                                         Pair{"29 Februari 2020", "2020-02-29"}, Pair{"2nd June 2025", "2025-06-02"},
                                         Pair{"May 4th, 2019", "2019-05-04"},
                                         Pair{"Jum'at, 10 Januari 2020", "2020-01-10"},
                                         Pair{"5 Ags 2020", "2020-08-05"}, Pair{"16 Nop. 2020", "2020-11-16"}));

INSTANTIATE_TEST_SUITE_P(Places, PrintedDate,
                         testing::Values(Pair{"Magetan, 7 Januari 2020", "2020-01-07"},
                                         Pair{"Medan, 3 Mei 2019", "2019-05-03"},
                                         Pair{"Ditetapkan di Garut pada tanggal 2 April 2018", "2018-04-02"},
                                         Pair{"Malang, Maret 2019", "2019-03"}));

INSTANTIATE_TEST_SUITE_P(Numbers, PrintedDate,
                         testing::Values(Pair{"07-01-2020", "2020-01-07"}, Pair{"7/1/2020", "2020-01-07"},
                                         Pair{"07.01.2020", "2020-01-07"}, Pair{"28-7-2016", "2016-07-28"},
                                         Pair{"2025-01-10", "2025-01-10"}, Pair{"7 - 1 - 2020", "2020-01-07"},
                                         Pair{"10–08–2022", "2022-08-10"}, Pair{"Magetan, 12/3/2019", "2019-03-12"}));

INSTANTIATE_TEST_SUITE_P(MonthsAlone, PrintedDate,
                         testing::Values(Pair{"April 2020", "2020-04"}, Pair{"....... Januari 2020", "2020-01"},
                                         Pair{"Pebruari 2021", "2021-02"}, Pair{"Apr 2020", "2020-04"},
                                         Pair{"04-2020", "2020-04"}, Pair{"4/2020", "2020-04"},
                                         Pair{"2020-04", "2020-04"}));

INSTANTIATE_TEST_SUITE_P(Misread, PrintedDate,
                         testing::Values(Pair{"7 Januan 2020", "2020-01-07"}, Pair{"17 Agustu5 2018", "2018-08-17"},
                                         Pair{"3 JuIi 2019", "2019-07-03"}, Pair{"3 Junl 2019", "2019-06-03"},
                                         Pair{"2 Apnl 2018", "2018-04-02"}, Pair{"l5 Januari 2O20", "2020-01-15"},
                                         Pair{"1 0 Mei 2019", "2019-05-10"}, Pair{"3 1 Mei 2019", "2019-05-31"},
                                         Pair{"7 Januari 20 20", "2020-01-07"}, Pair{"I Maret 2019", "2019-03-01"},
                                         Pair{"4 Septernber 2018", "2018-09-04"}, Pair{"O7-0l-2020", "2020-01-07"},
                                         Pair{"7 Ja nuari 2020", "2020-01-07"}, Pair{"7 Jan uari 2020", "2020-01-07"}));

class NoDate : public testing::TestWithParam<const char*> {};

TEST_P(NoDate, GivesNothing) { EXPECT_EQ(parse_date(GetParam()), std::nullopt) << *parse_date(GetParam()); }

INSTANTIATE_TEST_SUITE_P(Empty, NoDate, testing::Values("", "-", "00", "Januari", "2020", "7 Januari", "1 2 3"));

INSTANTIATE_TEST_SUITE_P(Impossible, NoDate,
                         testing::Values("31 Februari 2020", "29 Februari 2019", "0 Mei 2019", "32-01-2020",
                                         "13/13/2020", "1/13/2020", "7 Januari 1844", "7 Januari 2630"));

INSTANTIATE_TEST_SUITE_P(Undecided, NoDate,
                         testing::Values("7 Damvarn 2630", "7 Damvarn 2020", "3 Juri 2019", "3 Juhi 2019",
                                         "7 Januari 20", "07-01-20", "7 Januari 2020 s/d 8 Februari 2020", "Garut 2020",
                                         "?7 x Mei 2019", "800.07.01.2020", "800/SOP/12/11/2018", "13-2020",
                                         "No. 04-2020", "04.2020", "07-Jan-20"));

TEST(DaysInMonth, KnowsLeapYearsAndNoThirteenthMonth)
{
    EXPECT_EQ(alihsop::days_in_month(2000, 2), 29);
    EXPECT_EQ(alihsop::days_in_month(1900, 2), 28);
    EXPECT_EQ(alihsop::days_in_month(2020, 12), 31);
    EXPECT_EQ(alihsop::days_in_month(2020, 13), 0);
}

}  // namespace
