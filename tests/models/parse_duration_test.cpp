#include "models/normal_forms/parse_duration.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>

namespace {

using alihsop::parse_duration;
using Pair = std::pair<const char*, const char*>;

/// "P2D..P3D working": every part of a duration in one line.
std::string show(const char* text)
{
    const auto duration = parse_duration(text);
    if (!duration) return "none";
    return duration->duration + (duration->duration_max ? ".." + *duration->duration_max : "") +
           (duration->working_days ? " working" : "");
}

class PrintedDuration : public testing::TestWithParam<Pair> {};

TEST_P(PrintedDuration, BecomesIso) { EXPECT_EQ(show(GetParam().first), GetParam().second) << GetParam().first; }

INSTANTIATE_TEST_SUITE_P(Units, PrintedDuration,
                         testing::Values(Pair{"45 menit", "PT45M"}, Pair{"240 menit", "PT240M"}, Pair{"5 mnt", "PT5M"},
                                         Pair{"5 min.", "PT5M"}, Pair{"1 Jam", "PT1H"}, Pair{"60 HARI", "P60D"},
                                         Pair{"2 minggu", "P2W"}, Pair{"1 bulan", "P1M"}, Pair{"5 tahun", "P5Y"},
                                         Pair{"15'", "PT15M"}, Pair{"15’", "PT15M"}, Pair{"1 thn", "P1Y"}));

INSTANTIATE_TEST_SUITE_P(WorkingDays, PrintedDuration,
                         testing::Values(Pair{"3 hari kerja", "P3D working"}, Pair{"1 Hari Kerja", "P1D working"},
                                         Pair{"3 (tiga) hari kerja", "P3D working"},
                                         Pair{"3 hari (kerja)", "P3D working"}));

INSTANTIATE_TEST_SUITE_P(Glued, PrintedDuration,
                         testing::Values(Pair{"5hari", "P5D"}, Pair{"1jam", "PT1H"}, Pair{"1x24jam", "PT24H"},
                                         Pair{"1jam30menit", "PT1H30M"}, Pair{"5harikerja", "P5D working"},
                                         Pair{"3 harikerja", "P3D working"}));

INSTANTIATE_TEST_SUITE_P(Misread, PrintedDuration,
                         testing::Values(Pair{"ljam", "PT1H"}, Pair{"I jam", "PT1H"}, Pair{"l hari", "P1D"},
                                         Pair{"3O menit", "PT30M"}, Pair{"3Omenit", "PT30M"},
                                         Pair{"1 0 menit", "PT10M"}, Pair{"lO menit", "PT10M"},
                                         Pair{"30 menlt", "PT30M"}, Pair{"30 rnenit", "PT30M"}, Pair{"1 harl", "P1D"},
                                         Pair{"1 J am", "PT1H"}, Pair{"3 ha ri kerja", "P3D working"},
                                         Pair{"I0 Menit", "PT10M"}, Pair{"15 meni t", "PT15M"}));

INSTANTIATE_TEST_SUITE_P(Products, PrintedDuration,
                         testing::Values(Pair{"1x24 jam", "PT24H"}, Pair{"1 x 24 jam", "PT24H"},
                                         Pair{"2 × 24 Jam", "PT48H"}, Pair{"3x24 jam kerja", "PT72H working"}));

INSTANTIATE_TEST_SUITE_P(Ranges, PrintedDuration,
                         testing::Values(Pair{"2-3 hari", "P2D..P3D"}, Pair{"1 - 2 hari kerja", "P1D..P2D working"},
                                         Pair{"2 s/d 3 hari", "P2D..P3D"}, Pair{"2 s.d. 3 hari", "P2D..P3D"},
                                         Pair{"2 sampai dengan 3 hari", "P2D..P3D"}, Pair{"2 – 3 hari", "P2D..P3D"},
                                         Pair{"30 menit - 1 jam", "PT30M..PT1H"}, Pair{"3-2 hari", "none"}));

INSTANTIATE_TEST_SUITE_P(Sums, PrintedDuration,
                         testing::Values(Pair{"1 jam 30 menit", "PT1H30M"}, Pair{"1 jam, 30 menit", "PT1H30M"},
                                         Pair{"1 hari dan 2 jam", "P1DT2H"}, Pair{"1 tahun 6 bulan", "P1Y6M"},
                                         Pair{"1 minggu 2 hari", "P9D"}, Pair{"1 jam 30'", "PT1H30M"}));

INSTANTIATE_TEST_SUITE_P(Fractions, PrintedDuration,
                         testing::Values(Pair{"½ jam", "PT30M"}, Pair{"1/2 jam", "PT30M"}, Pair{"1,5 jam", "PT1H30M"},
                                         Pair{"1.5 jam", "PT1H30M"}, Pair{"1 ½ jam", "PT1H30M"},
                                         Pair{"1½ jam", "PT1H30M"}, Pair{"1 1/2 jam", "PT1H30M"},
                                         Pair{"setengah jam", "PT30M"}, Pair{"0,5 menit", "PT30S"},
                                         Pair{"½ hari", "P0.5D"}, Pair{"1,5 tahun", "P1Y6M"},
                                         Pair{"1.000 menit", "PT1000M"}, Pair{"1/2 - 1 jam", "PT30M..PT1H"}));

INSTANTIATE_TEST_SUITE_P(Words, PrintedDuration,
                         testing::Values(Pair{"satu hari", "P1D"}, Pair{"Sepuluh menit", "PT10M"},
                                         Pair{"dua belas hari", "P12D"}, Pair{"dua puluh lima hari", "P25D"},
                                         Pair{"3 (tiga) hari", "P3D"}, Pair{"tiga (3) hari", "P3D"},
                                         Pair{"14 (empat belas) hari kerja", "P14D working"},
                                         Pair{"3 (dua) hari", "none"}));

INSTANTIATE_TEST_SUITE_P(
    Sentences, PrintedDuration,
    testing::Values(Pair{"± 30 menit", "PT30M"}, Pair{"+ 30 menit", "PT30M"}, Pair{"maks. 3 hari", "P3D"},
                    Pair{"Maksimal 3 hari", "P3D"}, Pair{"- 3 hari", "P3D"}, Pair{"(3 hari)", "P3D"},
                    Pair{"Pada hari dan jam kerja, maksimal 10 (sepuluh) hari kerja, sejak permohonan teregistrasi",
                         "P10D working"},
                    Pair{"Maksimal diberikan perpanjangan selama 7 (tujuh) hari sejak pemberitahuan", "P7D"}));

INSTANTIATE_TEST_SUITE_P(NoDuration, PrintedDuration,
                         testing::Values(Pair{"", "none"}, Pair{"-", "none"}, Pair{"Pada hari dan jam kerja", "none"},
                                         Pair{"Sesuai kebutuhan", "none"}, Pair{"Setiap saat", "none"},
                                         Pair{"10", "none"}, Pair{"hari", "none"}, Pair{"0 menit", "none"},
                                         Pair{"Tahun 2019", "none"}, Pair{"Nomor 3 Tahun 2019", "none"},
                                         Pair{"10 berkas", "none"}, Pair{"1 M", "none"}));

INSTANTIATE_TEST_SUITE_P(SomethingElse, PrintedDuration,
                         testing::Values(Pair{"2 menit/berkas", "none"}, Pair{"3 jam per hari", "none"},
                                         Pair{"Setiap 3 bulan", "none"}, Pair{"1 bulan sekali", "none"},
                                         Pair{"tanggal 10 bulan berikutnya", "none"},
                                         Pair{"hari ke 3 bulan berjalan", "none"}, Pair{"2/3 hari", "none"}));

INSTANTIATE_TEST_SUITE_P(Apart, PrintedDuration,
                         testing::Values(Pair{"1 hari untuk A, 2 hari untuk B", "none"}, Pair{"30 menit 1 jam", "none"},
                                         Pair{"1 jam 30", "none"}, Pair{"1 jam (60 menit)", "none"},
                                         Pair{"5 10 menit", "none"}, Pair{"9999999999999999999999 hari", "none"}));

}  // namespace
