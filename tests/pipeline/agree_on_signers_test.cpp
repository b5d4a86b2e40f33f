#include "pipeline/binder/agree_on_signers.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "models/normal_forms/parse_nip.h"

namespace alihsop {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;

constexpr double kSure = 0.9, kDoubtful = 0.5;

Value value(const std::string& text, double confidence = kSure)
{
    Value made;
    made.text = text;
    made.confidence = confidence;
    return made;
}

Sop signed_by(const std::string& nama, double confidence = kSure)
{
    Sop sop;
    sop.disahkan_oleh.nama = value(nama, confidence);
    return sop;
}

std::vector<std::string> names(const std::vector<Sop>& sops)
{
    std::vector<std::string> texts;
    for (const auto& sop : sops) texts.push_back(sop.disahkan_oleh.nama->text);
    return texts;
}

NipValue nip(const std::string& text)
{
    NipValue made;
    static_cast<Value&>(made) = value(text);
    made.nip = parse_nip(text);
    return made;
}

TEST(AgreeOnSigners, TheReadingNearestToAllTakesTheOthersPlace)
{
    std::vector<Sop> sops{signed_by("dr. ANDYKUSNADI, M.Kes"), signed_by("dr. ANDI KUSNADI, M.Kes"),
                          signed_by("dr. ANDI KYSNADI, M.Kes")};
    agree_on_signers(sops);
    EXPECT_THAT(names(sops),
                ElementsAre("dr. ANDI KUSNADI, M.Kes", "dr. ANDI KUSNADI, M.Kes", "dr. ANDI KUSNADI, M.Kes"));
}

TEST(AgreeOnSigners, WhatWasChangedSaysSo)
{
    std::vector<Sop> sops{signed_by("RATNA WULANDARI"), signed_by("RATNA WULANDARI"), signed_by("RAPNA WULANDARI")};
    agree_on_signers(sops);
    const Value& changed = *sops[2].disahkan_oleh.nama;
    EXPECT_EQ(changed.text, "RATNA WULANDARI");
    EXPECT_EQ(changed.was, "RAPNA WULANDARI");
    EXPECT_EQ(changed.origin, TextOrigin::consensus);
    EXPECT_TRUE(changed.review);
    EXPECT_THAT(changed.reasons, Contains("differs-from-binder"));
    EXPECT_FALSE(sops[0].disahkan_oleh.nama->review);
}

TEST(AgreeOnSigners, OfTwoADoubtfulOneYields)
{
    std::vector<Sop> sops{signed_by("JOKO FRIHONO", kDoubtful), signed_by("JOKO TRIHONO")};
    agree_on_signers(sops);
    EXPECT_THAT(names(sops), ElementsAre("JOKO TRIHONO", "JOKO TRIHONO"));
}

TEST(AgreeOnSigners, TwoSureReadingsStay)
{
    std::vector<Sop> sops{signed_by("JOKO FRIHONO"), signed_by("JOKO TRIHONO")};
    agree_on_signers(sops);
    EXPECT_THAT(names(sops), ElementsAre("JOKO FRIHONO", "JOKO TRIHONO"));
}

TEST(AgreeOnSigners, OtherPersonsStay)
{
    std::vector<Sop> sops{signed_by("JOKO TRIHONO"), signed_by("JOKO TRIHONO"), signed_by("SITI AMINAH", kDoubtful)};
    agree_on_signers(sops);
    EXPECT_EQ(sops[2].disahkan_oleh.nama->text, "SITI AMINAH");
}

TEST(AgreeOnSigners, NumeralsTellTwoOfficesApart)
{
    std::vector<Sop> sops(3, signed_by("JOKO TRIHONO"));
    for (auto& sop : sops) sop.disahkan_oleh.jabatan = value("ASISTEN II SEKRETARIS DAERAH");
    sops[0].disahkan_oleh.jabatan = value("ASISTEN I SEKRETARIS DAERAH");
    agree_on_signers(sops);
    EXPECT_EQ(sops[0].disahkan_oleh.jabatan->text, "ASISTEN I SEKRETARIS DAERAH");
}

TEST(AgreeOnSigners, ANipThatCannotBeIsAMisreadingOfThePersonsOne)
{
    std::vector<Sop> sops(2, signed_by("RATNA WULANDARI"));
    sops[0].disahkan_oleh.nip = nip("19820412 201001 2 011");
    sops[1].disahkan_oleh.nip = nip("N4P4982M42 201001 2011");
    sops[1].disahkan_oleh.nip->confidence = kDoubtful;
    agree_on_signers(sops);
    EXPECT_EQ(sops[1].disahkan_oleh.nip->nip, "198204122010012011");
}

TEST(AgreeOnSigners, WhatWasNotReadIsNotAdded)
{
    std::vector<Sop> sops(2, signed_by("RATNA WULANDARI"));
    sops[0].disahkan_oleh.pangkat = value("Penata");
    agree_on_signers(sops);
    EXPECT_FALSE(sops[1].disahkan_oleh.pangkat);
}

}  // namespace
}  // namespace alihsop
