#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "extractors/identity/read_signatory.h"
#include "tests/extractors/identity_forms.h"

namespace alihsop::testing {
namespace {

using ::testing::Contains;

DisahkanOleh signer(const std::string& cell) { return read_sop(head_form({{'k', cell}})).disahkan_oleh; }

TEST(Signatory, HasOfficeNameRankAndNumber)
{
    const auto who = signer("KEPALA DINAS SOSIAL\nDrs. SUPARMAN, M.Si\nPembina Utama Muda\nNIP. 19630103 198812 1 001");
    EXPECT_EQ(text_or_none(who.jabatan), "KEPALA DINAS SOSIAL");
    EXPECT_EQ(text_or_none(who.nama), "Drs. SUPARMAN, M.Si");
    EXPECT_EQ(text_or_none(who.pangkat), "Pembina Utama Muda");
    ASSERT_TRUE(who.nip);
    EXPECT_EQ(who.nip->nip, "196301031988121001");
}

TEST(Signatory, TakesTheReadingWhoseFormHolds)
{
    std::vector<TextLine> lines{printed("KEPALA DINAS SOSIAL", 0, 0), printed("Drs. SUPARMAN, M.Si", 0, 60),
                                printed("Pembin& Utama Muda", 0, 90), printed("NIP. 49630103 198812 1 001", 0, 120)};
    lines[2].others = {"Pembin Utama Muda", "Pembina Utama Muda"};
    lines[3].others = {"N1P. 19630103 198812 1 001"};
    const auto who = read_signatory(lines, 1);
    EXPECT_EQ(text_or_none(who.pangkat), "Pembina Utama Muda");
    ASSERT_TRUE(who.nip);
    EXPECT_EQ(who.nip->text, "19630103 198812 1 001");
    EXPECT_EQ(who.nip->nip, "196301031988121001");
}

TEST(Signatory, InventsNoRankThatWasNotRead)
{
    std::vector<TextLine> lines{printed("KEPALA DINAS SOSIAL", 0, 0), printed("Drs. SUPARMAN, M.Si", 0, 60),
                                printed("Pembita Utama Muda", 0, 90), printed("NIP. 19630103 198812 1 001", 0, 120)};
    lines[2].others = {"Pembira Utama Muda"};
    EXPECT_EQ(text_or_none(read_signatory(lines, 1).pangkat), "Pembita Utama Muda");
}

TEST(Signatory, MayHaveNoRank)
{
    const auto who = signer("KEPALA DINAS SOSIAL\nDrs. SUPARMAN, M.Si\nNIP. 19630103 198812 1 001");
    EXPECT_EQ(text_or_none(who.jabatan), "KEPALA DINAS SOSIAL");
    EXPECT_EQ(text_or_none(who.nama), "Drs. SUPARMAN, M.Si");
    EXPECT_FALSE(who.pangkat);
    ASSERT_TRUE(who.nip);
}

TEST(Signatory, MayHaveAnOfficeOfTwoLines)
{
    const auto who =
        signer("KEPALA DINAS SOSIAL\nKABUPATEN MAGETAN\nWAHYU PRABOWO, S.STP\nPembina\nNIP. 19630103 198812 1 001");
    EXPECT_EQ(text_or_none(who.jabatan), "KEPALA DINAS SOSIAL KABUPATEN MAGETAN");
    EXPECT_EQ(text_or_none(who.nama), "WAHYU PRABOWO, S.STP");
}

TEST(Signatory, DegreesOnALineOfTheirOwnBelongToTheName)
{
    const auto who =
        signer("KEPALA DINAS SOSIAL\nDrs. SUPARMAN HADIWIJOYO,\nS.Sos., M.M.\nPembina\nNIP. 19630103 198812 1 001");
    EXPECT_EQ(text_or_none(who.jabatan), "KEPALA DINAS SOSIAL");
    EXPECT_EQ(text_or_none(who.nama), "Drs. SUPARMAN HADIWIJOYO, S.Sos., M.M.");
}

TEST(Signatory, WhatTheSignatureLeftIsNoText)
{
    const auto who =
        signer("KEPALA DINAS SOSIAL\n~Kj fu ll\n~/ _ , '\nDrs. SUPARMAN\nPembina\nNIP. 19630103 198812 1 001");
    EXPECT_EQ(text_or_none(who.jabatan), "KEPALA DINAS SOSIAL");
    EXPECT_EQ(text_or_none(who.nama), "Drs. SUPARMAN");
}

TEST(Signatory, RanksAreToldInTheirSpellings)
{
    for (const char* rank : {"Pembina Tk. I", "PEMBINA UTAMA MADYA", "Penata Tk. I (III/d)", "Pembina Tingkat I, IV/b",
                             "Pembma Utama Muda"}) {
        const auto who = signer("CAMAT\nWAHYU PRABOWO, S.STP\n" + std::string(rank) + "\nNIP. 19780305 199803 1 003");
        EXPECT_EQ(text_or_none(who.pangkat), rank);
        EXPECT_EQ(text_or_none(who.nama), "WAHYU PRABOWO, S.STP");
    }
}

TEST(Signatory, NumberMayBeLabelledInManyWays)
{
    for (const char* label : {"NIP. ", "NIP : ", "N I P. ", "Nip ", "NlP. ", ""}) {
        const auto who = signer("CAMAT\nWAHYU PRABOWO\n" + std::string(label) + "19780305 199803 1 003");
        ASSERT_TRUE(who.nip) << label;
        EXPECT_EQ(who.nip->nip, "197803051998031003") << label;
        EXPECT_EQ(text_or_none(who.nama), "WAHYU PRABOWO") << label;
    }
}

TEST(Signatory, ANumberThatCannotBeIsForAPersonToLookAt)
{
    const auto who = signer("CAMAT\nWAHYU PRABOWO\nNIP. 19781305 199803 1 003");
    ASSERT_TRUE(who.nip);
    EXPECT_FALSE(who.nip->nip);
    EXPECT_THAT(who.nip->reasons, Contains("nip-invalid"));
}

TEST(Signatory, AnIllegibleNumberBehindItsLabelIsDoubtedNotLost)
{
    TextLine line = printed("NIP ~", 0, 90);
    const auto place = line.words[1].box;
    line.words[1] = {place, "407", 0.1};
    line.words.push_back({place, "NANATAANRANNK", 0.1});  // the line as a whole passes for scribble
    const auto who = read_signatory({printed("CAMAT", 0, 0), printed("WAHYU PRABOWO", 0, 60), line}, 1);
    ASSERT_TRUE(who.nip);
    EXPECT_EQ(who.nip->text, "407 NANATAANRANNK");
    EXPECT_FALSE(who.nip->nip);
    EXPECT_TRUE(who.nip->review);
    ASSERT_TRUE(who.nama);
    EXPECT_EQ(who.nama->text, "WAHYU PRABOWO");
}

TEST(Signatory, LinesBelowTheNumberAreNotTheSigners)
{
    const auto who = signer("CAMAT\nWAHYU PRABOWO\nPembina\nNIP. 19780305 199803 1 003\nHalaman satu");
    EXPECT_EQ(text_or_none(who.nama), "WAHYU PRABOWO");
    EXPECT_EQ(text_or_none(who.pangkat), "Pembina");
}

TEST(Signatory, AShortNameIsNoDegree)
{
    const auto who =
        signer("KEPALA BADAN KEPEGAWAIAN\nDAERAH KOTA MADIUN\nDrs. SUPARMAN\nPembina\nNIP. 19630103 198812 1 001");
    EXPECT_EQ(text_or_none(who.jabatan), "KEPALA BADAN KEPEGAWAIAN DAERAH KOTA MADIUN");
    EXPECT_EQ(text_or_none(who.nama), "Drs. SUPARMAN");
}

}  // namespace
}  // namespace alihsop::testing
