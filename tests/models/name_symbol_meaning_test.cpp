#include "models/normal_forms/name_symbol_meaning.h"

#include <gtest/gtest.h>

namespace alihsop::testing {
namespace {

using Jenis = Simbol::Jenis;

struct Meaning {
    const char* words;
    std::optional<Jenis> meaning;
};

class SymbolMeaning : public ::testing::TestWithParam<Meaning> {};

TEST_P(SymbolMeaning, IsToldByItsWords)
{
    EXPECT_EQ(name_symbol_meaning(GetParam().words), GetParam().meaning) << GetParam().words;
}

INSTANTIATE_TEST_SUITE_P(
    Printed, SymbolMeaning,
    ::testing::Values(Meaning{"= Mulai/Berakhir", Jenis::terminator}, Meaning{"Mulai", Jenis::terminator},
                      Meaning{"SELESAI", Jenis::terminator}, Meaning{"Terminator", Jenis::terminator},
                      Meaning{"Kegiatan mulai dan berakhir", Jenis::terminator},
                      Meaning{"Start/End", Jenis::terminator}, Meaning{"= Proses", Jenis::process},
                      Meaning{": Kegiatan", Jenis::process}, Meaning{"Proses/Kegiatan", Jenis::process},
                      Meaning{"Aktivitas", Jenis::process}, Meaning{"Pengambilan keputusan", Jenis::decision},
                      Meaning{"Pengambil Keputusan", Jenis::decision},
                      Meaning{"Proses pengambilan keputusan", Jenis::decision}, Meaning{"Decision", Jenis::decision},
                      Meaning{"Konektor", Jenis::onpage}, Meaning{"Penghubung dalam halaman yang sama", Jenis::onpage},
                      Meaning{"Penghubung antar halaman", Jenis::offpage}, Meaning{"= Bersambung hlm", Jenis::offpage},
                      Meaning{"Off-page connector", Jenis::offpage}, Meaning{"On-page connector", Jenis::onpage},
                      Meaning{"Dokumen", Jenis::other}));
INSTANTIATE_TEST_SUITE_P(Misread, SymbolMeaning,
                         ::testing::Values(Meaning{"- MutaBerakhir", Jenis::terminator},
                                           Meaning{"“Proses", Jenis::process},
                                           Meaning{"-PengambilKeputusan", Jenis::decision},
                                           Meaning{"-Bersambunghim", Jenis::onpage},
                                           Meaning{"Prcses", Jenis::process}));
INSTANTIATE_TEST_SUITE_P(NoSymbols, SymbolMeaning,
                         ::testing::Values(Meaning{"= Alur Proses", std::nullopt},
                                           Meaning{"Arah kegiatan", std::nullopt},
                                           Meaning{"Keterangan :", std::nullopt}, Meaning{"", std::nullopt},
                                           Meaning{"-Mutaitterartir", std::nullopt}, Meaning{"12", std::nullopt},
                                           Meaning{"Proses verifikasi berkas oleh petugas loket", std::nullopt}));

}  // namespace
}  // namespace alihsop::testing
