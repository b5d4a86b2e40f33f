#include "models/normal_forms/fold_text.h"

#include <gtest/gtest.h>

namespace {

using alihsop::edit_distance;
using alihsop::fold_space;
using alihsop::join_lines;
using alihsop::similarity_to_label;

TEST(FoldSpace, MakesEveryRunOfWhiteSpaceOneSpace)
{
    EXPECT_EQ(fold_space("  Kepala \t\r\n Bagian  "), "Kepala Bagian");
    EXPECT_EQ(fold_space("3\u00A0hari\u2009kerja\u3000"), "3 hari kerja");
    EXPECT_EQ(fold_space("se\u200Bhari"), "sehari");
    EXPECT_EQ(fold_space(" \n "), "");
}

TEST(FoldSpace, LetsOtherBytesThrough)
{
    EXPECT_EQ(fold_space("Républik ½"), "Républik ½");
    EXPECT_EQ(fold_space("a\xFF b\xC2"), "a\xFF b\xC2");
}

TEST(JoinLines, JoinsWithOneSpaceAndLeavesEmptyLinesOut)
{
    EXPECT_EQ(join_lines({"Kepala ", "", " Bagian", "Umum"}), "Kepala Bagian Umum");
    EXPECT_EQ(join_lines({}), "");
    EXPECT_EQ(join_lines({" ", "satu"}), "satu");
}

TEST(JoinLines, DropsTheHyphenOfASyllableBreak)
{
    EXPECT_EQ(join_lines({"rencana pem-", "bangunan desa"}), "rencana pembangunan desa");
    EXPECT_EQ(join_lines({"mempersiap-", "kan", "berkas"}), "mempersiapkan berkas");
    EXPECT_EQ(join_lines({"pelak\u00AD", "sana"}), "pelaksana");
    EXPECT_EQ(join_lines({"mema-", "makan waktu"}), "memamakan waktu");
}

TEST(JoinLines, KeepsTheHyphenOfAReduplication)
{
    EXPECT_EQ(join_lines({"perundang-", "undangan"}), "perundang-undangan");
    EXPECT_EQ(join_lines({"undang-", "undang;"}), "undang-undang;");
    EXPECT_EQ(join_lines({"sehari-", "hari"}), "sehari-hari");
    EXPECT_EQ(join_lines({"surat-", "surat masuk"}), "surat-surat masuk");
    EXPECT_EQ(join_lines({"masing-", "masing"}), "masing-masing");
    EXPECT_EQ(join_lines({"surat-", "menyurat"}), "surat-menyurat");
    EXPECT_EQ(join_lines({"Undang-", "undang"}), "Undang-undang");
}

TEST(JoinLines, KeepsTheHyphenOfNonAndBesideCapitalsAndDigits)
{
    EXPECT_EQ(join_lines({"non-", "tender"}), "non-tender");
    EXPECT_EQ(join_lines({"BKD-", "SOP"}), "BKD-SOP");
    EXPECT_EQ(join_lines({"Undang-", "Undang Nomor 5"}), "Undang-Undang Nomor 5");
    EXPECT_EQ(join_lines({"2019-", "2020"}), "2019-2020");
    EXPECT_EQ(join_lines({"ke-", "3"}), "ke-3");
}

TEST(JoinLines, LeavesADashAlone)
{
    EXPECT_EQ(join_lines({"Bagian Umum -", "lantai dua"}), "Bagian Umum - lantai dua");
    EXPECT_EQ(join_lines({"-", "tidak ada"}), "- tidak ada");
}

TEST(JoinLines, PutsNoSpaceAfterASlash)
{
    EXPECT_EQ(join_lines({"Pengadaan Barang/", "Jasa"}), "Pengadaan Barang/Jasa");
    EXPECT_EQ(join_lines({"Barang /", "Jasa"}), "Barang / Jasa");
}

TEST(EditDistance, CountsInsertionsDeletionsAndChanges)
{
    EXPECT_EQ(edit_distance("", "abc"), 3U);
    EXPECT_EQ(edit_distance("abc", ""), 3U);
    EXPECT_EQ(edit_distance("januan", "januari"), 2U);
    EXPECT_EQ(edit_distance("sama", "sama"), 0U);
}

TEST(SimilarityToLabel, IgnoresCasePunctuationAndSpaces)
{
    EXPECT_DOUBLE_EQ(similarity_to_label(" DASAR HUKUM :", "dasar hukum"), 1.0);
    EXPECT_DOUBLE_EQ(similarity_to_label("Nama-SOP", "namasop"), 1.0);
}

TEST(SimilarityToLabel, FallsWithEveryMisreadLetter)
{
    EXPECT_DOUBLE_EQ(similarity_to_label("Dasar Hukurn", "dasar hukum"), 1.0 - 2.0 / 11.0);
    EXPECT_LT(similarity_to_label("Peringatan", "Dasar hukum"), 0.4);
    EXPECT_DOUBLE_EQ(similarity_to_label("", "dasar"), 0.0);
}

}  // namespace
