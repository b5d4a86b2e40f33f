// What parts a form's labels from their values: a colon, what it was read as, or a gap.
#include <gtest/gtest.h>

#include "tests/extractors/identity_forms.h"

namespace alihsop::testing {
namespace {

TEST(IdentityColons, LabelsAndValuesInOneCellArePartedByColons)
{
    const auto page = BuiltPage()
                          .table({"ab"}, {500, 900},
                                 {{'a', "PEMERINTAH KOTA MADIUN"},
                                  {'b',
                                   "Nomor SOP : 800/07/2018\nTanggal Pembuatan : 2 Mei 2018\nTanggal Revisi : -\n"
                                   "Tanggal Efektif : 3 September 2018\nNama SOP : Usul Kenaikan Pangkat"}})
                          .build();
    const auto sop = read_sop(page);
    EXPECT_EQ(text_or_none(sop.nomor_sop), "800/07/2018");
    ASSERT_TRUE(sop.tanggal_pembuatan);
    EXPECT_EQ(sop.tanggal_pembuatan->text, "2 Mei 2018");
    EXPECT_EQ(sop.tanggal_pembuatan->date, "2018-05-02");
    EXPECT_EQ(text_or_none(sop.tanggal_efektif), "3 September 2018");
    EXPECT_EQ(text_or_none(sop.nama_sop), "Usul Kenaikan Pangkat");
}

TEST(IdentityColons, ALeadingColonInTheValuesCellIsNoPartOfIt)
{
    const auto sop =
        read_sop(head_form({{'c', ": 065/21/2015"}, {'m', ": Pembuatan Surat"}, {'e', ": 5 Januari 2015"}}));
    EXPECT_EQ(text_or_none(sop.nomor_sop), "065/21/2015");
    EXPECT_EQ(text_or_none(sop.nama_sop), "Pembuatan Surat");
    EXPECT_EQ(text_or_none(sop.tanggal_pembuatan), "5 Januari 2015");
}

// Where a value begins with a date, a stroke before it is a colon; and so it is where such a one stands above or below.
TEST(IdentityColons, AStrokeInPlaceOfAColonIsNoPartOfAValue)
{
    const auto sop = read_sop(head_form(
        {{'c', "1 065/21/2015"}, {'m', "l Pembuatan Surat"}, {'e', "1 5 Januari 2015"}, {'i', "1. 22 Februari 2015"}}));
    EXPECT_EQ(text_or_none(sop.nomor_sop), "065/21/2015");
    EXPECT_EQ(text_or_none(sop.nama_sop), "Pembuatan Surat");
    EXPECT_EQ(text_or_none(sop.tanggal_pembuatan), "5 Januari 2015");
    EXPECT_EQ(text_or_none(sop.tanggal_efektif), "22 Februari 2015");
}

TEST(IdentityColons, TheFirstOfAMonthIsNoColon)
{
    const auto sop = read_sop(head_form(
        {{'c', "1 065/21/2015"}, {'m', "l Pembuatan Surat"}, {'e', "1. 25 Januari 2015"}, {'i', "1 April 2015"}}));
    EXPECT_EQ(text_or_none(sop.tanggal_pembuatan), "25 Januari 2015");
    EXPECT_EQ(text_or_none(sop.tanggal_efektif), "1 April 2015");
}

TEST(IdentityColons, LabelsAndValuesInOneCellMayHaveLostTheirColons)
{
    const auto page = BuiltPage()
                          .table({"ab"}, {500, 900},
                                 {{'a', "PEMERINTAH KOTA MADIUN"},
                                  {'b',
                                   "No. SOP 800/07/2018\nTgl. Pembuatan 2 Mei 2018\nTgl. Perubahan -\n"
                                   "Tgl. Efektif 1. 23 September 2018\nNama SOP Usul Kenaikan Pangkat"}})
                          .build();
    const auto sop = read_sop(page);
    EXPECT_EQ(text_or_none(sop.nomor_sop), "800/07/2018");
    EXPECT_EQ(text_or_none(sop.tanggal_pembuatan), "2 Mei 2018");
    EXPECT_EQ(text_or_none(sop.tanggal_efektif), "23 September 2018");
    EXPECT_EQ(text_or_none(sop.nama_sop), "Usul Kenaikan Pangkat");
}

TEST(IdentityColons, AGapAsWideAsAColumnsPartsLabelAndValueToo)
{
    const auto page =
        BuiltPage()
            .table({"a"}, {1200}, {{'a', "Nomor          SOP/22/KG\nJudul SOP          Legalisasi Surat"}})
            .build();
    const auto sop = read_sop(page);
    EXPECT_EQ(text_or_none(sop.nomor_sop), "SOP/22/KG");
    EXPECT_EQ(text_or_none(sop.nama_sop), "Legalisasi Surat");
}

}  // namespace
}  // namespace alihsop::testing
