#include "models/normal_forms/parse_nip.h"

#include <gtest/gtest.h>

namespace {

using alihsop::parse_nip;

constexpr const char* kNip = "196301031988121001";

class PrintedNip : public testing::TestWithParam<const char*> {};

TEST_P(PrintedNip, BecomesEighteenDigits) { EXPECT_EQ(parse_nip(GetParam()).value_or("none"), kNip) << GetParam(); }

INSTANTIATE_TEST_SUITE_P(Forms, PrintedNip,
                         testing::Values("NIP. 19630103 198812 1 001", "NIP : 196301031988121001", "196301031988121001",
                                         "NIP.196301031988121001", "NIP19630103 198812 1 001",
                                         "N I P 19630103 198812 1 001", "Nip. 19630103.198812.1.001",
                                         "Drs. SUTARNO NIP. 19630103 198812 1 001",
                                         "NIP. 19630103 198812 1 001 Pembina Utama"));

INSTANTIATE_TEST_SUITE_P(Misread, PrintedNip,
                         testing::Values("NIP. l9630lO3 I988I2 l OOl", "NIP. 196301O3 19BB12 1 001",
                                         "NlP. 19630103 198812 I 001"));

TEST(Nip, KeepsThePppkForm)
{
    EXPECT_EQ(parse_nip("NI PPPK. 19900515 202221 2 003"), "199005152022212003");
    EXPECT_EQ(parse_nip("19900515 201721 2 003"), std::nullopt) << "no PPPK before 2019";
}

class WrongNip : public testing::TestWithParam<const char*> {};

TEST_P(WrongNip, GivesNothing) { EXPECT_EQ(parse_nip(GetParam()), std::nullopt); }

INSTANTIATE_TEST_SUITE_P(Structure, WrongNip,
                         testing::Values("19631303 198812 1 001", "19630231 198812 1 001", "19630103 198813 1 001",
                                         "19630103 198812 3 001", "19630103 198812 1 000", "19630103 197012 1 001",
                                         "19630103 202612 1 001", "18630103 188812 1 001"));

INSTANTIATE_TEST_SUITE_P(Length, WrongNip,
                         testing::Values("", "-", "NIP.", "19630103 198812 1 01", "19630103 198812 1 0011",
                                         "131 234 567", "NIP. ...................."));

}  // namespace
