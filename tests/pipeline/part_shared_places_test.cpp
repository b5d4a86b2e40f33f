#include "pipeline/binder/part_shared_places.h"

#include <gtest/gtest.h>

namespace alihsop {
namespace {

template <class Kind>
Kind field(const std::string& text, const Box& box)
{
    Kind made;
    made.text = text;
    made.page = 1;
    made.box = box;
    made.confidence = 0.98;
    return made;
}

constexpr Box kPlace{1615, 275, 227, 29}, kElsewhere{1615, 310, 227, 29};

TEST(PartSharedPlaces, ADateIsNoNumber)
{
    Sop sop;
    sop.nomor_sop = field<Value>("4 Januari 2021", kPlace);
    sop.tanggal_pembuatan = field<DateValue>("4 Januari 2021", kPlace);
    sop.tanggal_pembuatan->date = "2021-01-04";
    part_shared_places(sop);
    EXPECT_EQ(sop.nomor_sop->text, "");
    EXPECT_TRUE(sop.nomor_sop->review);
    EXPECT_EQ(sop.nomor_sop->confidence, 0);
    EXPECT_EQ(sop.tanggal_pembuatan->text, "4 Januari 2021");
    EXPECT_FALSE(sop.tanggal_pembuatan->review);
}

TEST(PartSharedPlaces, TwoDatesOfOnePlaceAreBothDoubted)
{
    Sop sop;
    sop.tanggal_revisi = field<DateValue>("4 Januari 2021", kPlace);
    sop.tanggal_efektif = field<DateValue>("4 Januari 2021", kPlace);
    part_shared_places(sop);
    EXPECT_TRUE(sop.tanggal_revisi->review);
    EXPECT_TRUE(sop.tanggal_efektif->review);
    EXPECT_LE(sop.tanggal_efektif->confidence, 0.5);
}

TEST(PartSharedPlaces, FieldsOfTheirOwnPlacesStayAsTheyAre)
{
    Sop sop;
    sop.nomor_sop = field<Value>("440/099/Dinkes/2023", kPlace);
    sop.tanggal_pembuatan = field<DateValue>("4 Januari 2021", kElsewhere);
    sop.tanggal_pembuatan->date = "2021-01-04";
    part_shared_places(sop);
    EXPECT_EQ(sop.nomor_sop->text, "440/099/Dinkes/2023");
    EXPECT_FALSE(sop.nomor_sop->review);
    EXPECT_EQ(sop.tanggal_pembuatan->confidence, 0.98);
}

}  // namespace
}  // namespace alihsop
