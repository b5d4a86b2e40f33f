#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extractors/identity_forms.h"

namespace alihsop::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

std::vector<std::string> dasar_hukum(const std::string& cell)
{
    return texts_of(read_sop(body_form({{'c', cell}})).dasar_hukum);
}

struct Marker {
    std::string name, first, second, third;
};

class ItemMarkers : public ::testing::TestWithParam<Marker> {};

TEST_P(ItemMarkers, PartTheItemsAndAreLeftOut)
{
    const auto& [name, first, second, third] = GetParam();
    EXPECT_THAT(
        dasar_hukum(first + " Undang-Undang Dasar\n" + second + " Peraturan Menteri\n" + third + " Keputusan Bupati"),
        ElementsAre("Undang-Undang Dasar", "Peraturan Menteri", "Keputusan Bupati"));
}

INSTANTIATE_TEST_SUITE_P(All, ItemMarkers,
                         ::testing::Values(Marker{"NumberDot", "1.", "2.", "3."},
                                           Marker{"NumberBracket", "1)", "2)", "3)"},
                                           Marker{"InBrackets", "(1)", "(2)", "(3)"},
                                           Marker{"LetterDot", "a.", "b.", "c."},
                                           Marker{"LetterBracket", "a)", "b)", "c)"}, Marker{"Dash", "-", "-", "-"},
                                           Marker{"Bullet", "•", "•", "•"}, Marker{"LostDot", "1.", "2", "3."}),
                         [](const auto& marker) { return marker.param.name; });

TEST(IdentityItems, AMarkerMayTouchItsItem)
{
    EXPECT_THAT(dasar_hukum("1.Undang-Undang Dasar\n2.Peraturan Menteri"),
                ElementsAre("Undang-Undang Dasar", "Peraturan Menteri"));
}

TEST(IdentityItems, ALostBulletDoesNotJoinTwoItems)
{
    EXPECT_THAT(dasar_hukum("- Tensimeter\nMeja, kursi\n“Peta lokasi\n- GPS"),
                ElementsAre("Tensimeter", "Meja, kursi", "Peta lokasi", "GPS"));
}

TEST(IdentityItems, AQuotationIsNoBullet)
{
    EXPECT_THAT(dasar_hukum("- Peraturan Daerah\n“Sistem Informasi” daerah"),
                ElementsAre("Peraturan Daerah", "“Sistem Informasi” daerah"));
}

TEST(IdentityItems, ATextThatMustGoOnDoes)
{
    EXPECT_THAT(dasar_hukum("- Permenkes Nomor 27 Tahun 2017 tentang\nPedoman Pencegahan Infeksi\n- UU Kesehatan"),
                ElementsAre("Permenkes Nomor 27 Tahun 2017 tentang Pedoman Pencegahan Infeksi", "UU Kesehatan"));
}

TEST(IdentityItems, TwoColumnsGoDownOneAfterTheOther)
{
    EXPECT_THAT(dasar_hukum("1. Komputer          3. Printer\n2. Meja              4. Kamera"),
                ElementsAre("Komputer", "Meja", "Printer", "Kamera"));
}

TEST(IdentityItems, HangingLinesBelongToTheItemAbove)
{
    EXPECT_THAT(dasar_hukum("1. Undang-Undang Nomor 5 Tahun 2014 tentang Aparatur\n   Sipil Negara\n2. Peraturan "
                            "Menteri Dalam Negeri tentang\n   Tata Naskah Dinas"),
                ElementsAre("Undang-Undang Nomor 5 Tahun 2014 tentang Aparatur Sipil Negara",
                            "Peraturan Menteri Dalam Negeri tentang Tata Naskah Dinas"));
}

TEST(IdentityItems, AHangingLineMayBeginWithANumber)
{
    EXPECT_THAT(dasar_hukum("1. Peraturan Presiden Republik Indonesia Nomor\n   96 Tahun 2018 tentang Persyaratan\n2. "
                            "Undang-Undang Nomor 5 Tahun 2014"),
                ElementsAre("Peraturan Presiden Republik Indonesia Nomor 96 Tahun 2018 tentang Persyaratan",
                            "Undang-Undang Nomor 5 Tahun 2014"));
}

TEST(IdentityItems, AHangingLineMayBeginWithANumberAndADot)
{
    EXPECT_THAT(dasar_hukum("1. Lembaran Negara Republik Indonesia Nomor\n   12. Tambahan Lembaran Negara Nomor 5\n2. "
                            "Undang-Undang Nomor 5 Tahun 2014"),
                ElementsAre("Lembaran Negara Republik Indonesia Nomor 12. Tambahan Lembaran Negara Nomor 5",
                            "Undang-Undang Nomor 5 Tahun 2014"));
}

TEST(IdentityItems, AHangingLineMayBeginWithAnInitial)
{
    EXPECT_THAT(dasar_hukum("1. Keputusan yang ditetapkan oleh Bupati Magetan\n   H. Sumantri pada tahun ini\n2. "
                            "Undang-Undang Nomor 5 Tahun 2014"),
                ElementsAre("Keputusan yang ditetapkan oleh Bupati Magetan H. Sumantri pada tahun ini",
                            "Undang-Undang Nomor 5 Tahun 2014"));
}

TEST(IdentityItems, LettersCountAnewInEachItem)
{
    EXPECT_THAT(dasar_hukum("1. Undang-Undang\n   a. Aparatur\n   b. Desa\n2. Peraturan\n   a. Kecamatan"),
                ElementsAre("Undang-Undang", "Aparatur", "Desa", "Peraturan", "Kecamatan"));
}

TEST(IdentityItems, AWordBrokenAtTheLinesEndIsWholeAgain)
{
    EXPECT_THAT(dasar_hukum("1. Peraturan tentang Pemba-\n   ngunan Daerah"),
                ElementsAre("Peraturan tentang Pembangunan Daerah"));
}

TEST(IdentityItems, WithoutMarkersAShortLineEndsAnItem)
{
    EXPECT_THAT(dasar_hukum("Komputer\nPrinter\nAlat tulis kantor"),
                ElementsAre("Komputer", "Printer", "Alat tulis kantor"));
}

TEST(IdentityItems, WithoutMarkersAFullLineGoesOn)
{
    EXPECT_THAT(dasar_hukum("Apabila surat edaran tidak disusun sesuai prosedur maka penyampaian informasi "
                            "akan\nterlambat dan kegiatan Organisasi Perangkat Daerah tertunda"),
                SizeIs(1));
}

TEST(IdentityItems, ALoneDashIsNoItem) { EXPECT_THAT(dasar_hukum("-"), IsEmpty()); }

TEST(IdentityItems, UncertainWordsAreForAPersonToLookAt)
{
    const auto sop = read_sop(body_form({{'c', "1. Undang-Undang Dasar\n~2. Peraturan Menteri"}}));
    ASSERT_THAT(sop.dasar_hukum, SizeIs(2));
    EXPECT_FALSE(sop.dasar_hukum[0].review);
    EXPECT_TRUE(sop.dasar_hukum[1].review);
    EXPECT_THAT(sop.dasar_hukum[1].reasons, ElementsAre("low-confidence"));
}

TEST(IdentityItems, ALetterReadTwiceIsOne)
{
    EXPECT_THAT(dasar_hukum("a) Teliti\nb) Jujur\nCc) Cermat"), ElementsAre("Teliti", "Jujur", "Cermat"));
}

TEST(IdentityItems, AListMayGoOnFromAnotherPagesNumbers)
{
    EXPECT_THAT(dasar_hukum("9. Undang-Undang Dasar\n10. Peraturan Menteri\n11. Keputusan Bupati"),
                ElementsAre("Undang-Undang Dasar", "Peraturan Menteri", "Keputusan Bupati"));
}

}  // namespace
}  // namespace alihsop::testing
