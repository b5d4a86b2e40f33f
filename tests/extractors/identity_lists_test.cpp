#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extractors/identity_forms.h"

namespace alihsop::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

TEST(IdentityLists, AWordThatEndsATextIsNoHeading)
{
    for (const auto* last : {"kebijakan.", "kebijakan", "peralatan"}) {
        const auto sop =
            read_sop(body_form({{'k', std::string("Bila tidak disusun tidak ada dasar pengambilan\n") + last}}));
        ASSERT_EQ(sop.peringatan.size(), 1U) << last;
        EXPECT_EQ(sop.peringatan[0].text, std::string("Bila tidak disusun tidak ada dasar pengambilan ") + last);
        EXPECT_TRUE(sop.lain.empty()) << last;
    }
}

TEST(IdentityLists, AHeadingWithinACellBeginsABlock)
{
    const auto sop = read_sop(body_form({{'k', "Apabila terlambat maka tertunda\nKEBIJAKAN\nSesuai aturan"}}));
    ASSERT_EQ(sop.peringatan.size(), 1U) << "what stands above it is the list's";
    EXPECT_EQ(sop.peringatan[0].text, "Apabila terlambat maka tertunda");
    ASSERT_EQ(sop.lain.size(), 1U);
    EXPECT_EQ(sop.lain[0].judul.text, "KEBIJAKAN");
}

TEST(IdentityLists, ACellWithoutALabelIsKept)
{
    const auto page =
        BuiltPage()
            .table({"ab", "cd"}, {400, 800}, {{'a', "NOMOR SOP"}, {'b', "12"}, {'c', "KETERKAITAN"}, {'d', ""}})
            .table({"e", "f"}, {1200}, {{'e', "PERINGATAN"}, {'f', "Jangan terlambat"}})
            .table({"gh"}, {600, 600}, {{'g', "Alamat kantor Jalan Merdeka"}, {'h', "KETERKAITAN"}})
            .build();
    const auto sop = read_sop(page);
    ASSERT_EQ(sop.lain.size(), 1U);
    EXPECT_EQ(sop.lain[0].judul.text, "");
    ASSERT_EQ(sop.lain[0].isi.size(), 1U);
    EXPECT_EQ(sop.lain[0].isi[0].text, "Alamat kantor Jalan Merdeka");
}

TEST(IdentityLists, ANarrowColumnBreaksAHeadingInTwo)
{
    const auto sop = read_sop(body_form(
        {{'b', "KUALIFIKASI\nPELAKSANA"}, {'f', "PERALATAN/\nPERLENGKAPAN"}, {'j', "PENCATATAN\nDAN\nPENDATAAN"}}));
    EXPECT_EQ(sop.kualifikasi_pelaksana.size(), 2U);
    EXPECT_EQ(sop.peralatan_perlengkapan.size(), 2U);
    EXPECT_EQ(sop.pencatatan_pendataan.size(), 1U);
}

TEST(IdentityLists, StandBelowTheirHeadings)
{
    const auto sop = read_sop(body_form());
    EXPECT_THAT(texts_of(sop.dasar_hukum), ElementsAre("Undang-Undang Nomor 5 Tahun 2014"));
    EXPECT_THAT(texts_of(sop.kualifikasi_pelaksana),
                ElementsAre("Memahami tata naskah dinas", "Mampu mengoperasikan komputer"));
    EXPECT_THAT(texts_of(sop.keterkaitan), ElementsAre("SOP Surat Masuk", "SOP Surat Keluar"));
    EXPECT_THAT(texts_of(sop.peralatan_perlengkapan), ElementsAre("Komputer", "Printer"));
    EXPECT_THAT(texts_of(sop.peringatan), ElementsAre("Apabila terlambat maka tertunda"));
    EXPECT_THAT(texts_of(sop.pencatatan_pendataan), ElementsAre("Disimpan sebagai data elektronik"));
}

TEST(IdentityLists, MayStandInTheCellOfTheirHeading)
{
    const auto page =
        BuiltPage()
            .table({"ab"}, {700, 700},
                   {{'a', "DASAR HUKUM:\n1. Undang-Undang Nomor 5 Tahun 2014\n2. Undang-Undang Nomor 9 Tahun 2015"},
                    {'b', "KUALIFIKASI PELAKSANA:\n1. Teliti\n2. Jujur"}})
            .build();
    const auto sop = read_sop(page);
    EXPECT_THAT(texts_of(sop.dasar_hukum),
                ElementsAre("Undang-Undang Nomor 5 Tahun 2014", "Undang-Undang Nomor 9 Tahun 2015"));
    EXPECT_THAT(texts_of(sop.kualifikasi_pelaksana), ElementsAre("Teliti", "Jujur"));
}

TEST(IdentityLists, ANeighboursHeadingNeverEndsUpInAList)
{
    const auto sop = read_sop(body_form({{'c', ""}, {'g', ""}, {'k', ""}}));
    for (const auto& list : {texts_of(sop.dasar_hukum), texts_of(sop.keterkaitan), texts_of(sop.peringatan)})
        EXPECT_THAT(list, IsEmpty());
    EXPECT_THAT(sop.kualifikasi_pelaksana, SizeIs(2));
    EXPECT_THAT(sop.peralatan_perlengkapan, SizeIs(2));
    EXPECT_THAT(sop.pencatatan_pendataan, SizeIs(1));
}

TEST(IdentityLists, MisreadHeadingsAreStillHeadings)
{
    const auto sop = read_sop(body_form({{'a', "DASAR HUKUN"},
                                         {'b', "KUALIFIKAST PELAKSANA:"},
                                         {'e', "KETERKAlTAN"},
                                         {'f', "PERALATAN / PERLENGKAPAN ;"},
                                         {'i', "PER1NGATAN"},
                                         {'j', "PENCATATAN DAN PENDATAAN."}}));
    EXPECT_THAT(sop.dasar_hukum, SizeIs(1));
    EXPECT_THAT(sop.kualifikasi_pelaksana, SizeIs(2));
    EXPECT_THAT(sop.keterkaitan, SizeIs(2));
    EXPECT_THAT(sop.peralatan_perlengkapan, SizeIs(2));
    EXPECT_THAT(sop.peringatan, SizeIs(1));
    EXPECT_THAT(sop.pencatatan_pendataan, SizeIs(1));
    EXPECT_THAT(sop.lain, IsEmpty());
}

TEST(IdentityLists, UnknownHeadingsKeepTheirBlocks)
{
    const auto sop = read_sop(body_form({{'f', "PENANGGUNG RISIKO"}, {'h', "1. Kepala Seksi\n2. Staf"}}));
    EXPECT_THAT(sop.peralatan_perlengkapan, IsEmpty());
    ASSERT_THAT(sop.lain, SizeIs(1));
    EXPECT_EQ(sop.lain[0].judul.text, "PENANGGUNG RISIKO");
    EXPECT_THAT(texts_of(sop.lain[0].isi), ElementsAre("Kepala Seksi", "Staf"));
    EXPECT_THAT(texts_of(sop.keterkaitan), ElementsAre("SOP Surat Masuk", "SOP Surat Keluar"));
}

TEST(IdentityLists, FurtherHeadingsOfOtherFormsKeepTheirBlocks)
{
    const auto sop = read_sop(body_form({{'e', "DEFINISI"}, {'g', "Surat adalah naskah dinas"}}));
    ASSERT_THAT(sop.lain, SizeIs(1));
    EXPECT_EQ(sop.lain[0].judul.text, "DEFINISI");
    EXPECT_THAT(texts_of(sop.lain[0].isi), ElementsAre("Surat adalah naskah dinas"));
}

TEST(IdentityLists, ASentenceThatBeginsLikeAHeadingIsNone)
{
    const auto sop = read_sop(body_form({{'k', "1. Peringatan diberikan kepada staf\n2. Pencatatan wajib dilakukan"}}));
    EXPECT_THAT(texts_of(sop.peringatan),
                ElementsAre("Peringatan diberikan kepada staf", "Pencatatan wajib dilakukan"));
}

TEST(IdentityLists, RulesAreUnderstood)
{
    const auto sop = read_sop(body_form());
    ASSERT_THAT(sop.dasar_hukum, SizeIs(1));
    ASSERT_TRUE(sop.dasar_hukum[0].rule);
    EXPECT_EQ(sop.dasar_hukum[0].rule->jenis, "UU");
    EXPECT_EQ(sop.dasar_hukum[0].rule->tahun, 2014);
}

TEST(IdentityOverTwoPages, ListsAreJoinedAndTheHeadIsKept)
{
    Sop sop = read_sop(head_form());
    carry_on_identity(sop, read(body_form()));
    EXPECT_EQ(text_or_none(sop.nomor_sop), "065/ 21 /403.031/2015");
    EXPECT_THAT(sop.dasar_hukum, SizeIs(1));
    EXPECT_THAT(sop.kualifikasi_pelaksana, SizeIs(2));
    EXPECT_THAT(sop.pencatatan_pendataan, SizeIs(1));
}

TEST(IdentityOverTwoPages, AListThatGoesOnKeepsItsOrder)
{
    Sop sop = read_sop(body_form());
    carry_on_identity(
        sop, read(BuiltPage(2)
                      .table({"a", "b"}, {1200}, {{'a', "DASAR HUKUM"}, {'b', "2. Undang-Undang Nomor 9 Tahun 2015"}})
                      .build()));
    EXPECT_THAT(texts_of(sop.dasar_hukum),
                ElementsAre("Undang-Undang Nomor 5 Tahun 2014", "Undang-Undang Nomor 9 Tahun 2015"));
}

TEST(IdentityOverTwoPages, TheFirstPagesHeadIsNotOverwritten)
{
    Sop sop = read_sop(head_form());
    carry_on_identity(sop, read(head_form({{'c', "999"}, {'m', "LAIN"}})));
    EXPECT_EQ(text_or_none(sop.nomor_sop), "065/ 21 /403.031/2015");
    EXPECT_EQ(text_or_none(sop.nama_sop), "PEMBUATAN SURAT EDARAN");
}

TEST(IdentityLists, MayStandBesideTheirHeading)
{
    const auto page = BuiltPage()
                          .table({"ab", "cd", "ef"}, {400, 1000},
                                 {{'a', "DASAR HUKUM"},
                                  {'b', "1. Undang-Undang Nomor 5 Tahun 2014\n2. Undang-Undang Nomor 9 Tahun 2015"},
                                  {'c', "KUALIFIKASI PELAKSANA"},
                                  {'d', "1. Teliti\n2. Jujur"},
                                  {'e', "PERINGATAN"},
                                  {'f', "Jangan terlambat"}})
                          .build();
    const auto sop = read_sop(page);
    EXPECT_THAT(texts_of(sop.dasar_hukum),
                ElementsAre("Undang-Undang Nomor 5 Tahun 2014", "Undang-Undang Nomor 9 Tahun 2015"));
    EXPECT_THAT(texts_of(sop.kualifikasi_pelaksana), ElementsAre("Teliti", "Jujur"));
    EXPECT_THAT(texts_of(sop.peringatan), ElementsAre("Jangan terlambat"));
}

TEST(IdentityOverTwoPages, ASignerOnTheSecondPageIsNotLost)
{
    const auto labels =
        BuiltPage()
            .table({"ab", "cd"}, {400, 800}, {{'a', "NOMOR SOP"}, {'b', "7"}, {'c', "NAMA SOP"}, {'d', "Surat"}})
            .build();
    const auto signature =
        BuiltPage(2)
            .table({"ab"}, {400, 800},
                   {{'a', "DISAHKAN OLEH"}, {'b', "CAMAT\nWAHYU PRABOWO\nPembina\nNIP. 19780305 199803 1 003"}})
            .build();
    Sop sop = read_sop(labels);
    carry_on_identity(sop, read(signature));
    EXPECT_EQ(text_or_none(sop.disahkan_oleh.nama), "WAHYU PRABOWO");
}

TEST(IdentityOverTwoPages, ACellWithoutHeadingGoesOnWithTheListBefore)
{
    const auto first = BuiltPage(1)
                           .table({"ab", "cd"}, {700, 700},
                                  {{'a', "DASAR HUKUM"},
                                   {'b', "KUALIFIKASI PELAKSANA"},
                                   {'c', "1. Undang-Undang Nomor 5 Tahun 2014"},
                                   {'d', "1. Teliti"}})
                           .build();
    const auto second = BuiltPage(2)
                            .table({"ab", "cd", "ef"}, {700, 700},
                                   {{'a', "2. Undang-Undang Nomor 9 Tahun 2015"},
                                    {'b', "2. Jujur"},
                                    {'c', "KETERKAITAN"},
                                    {'d', "PERALATAN/PERLENGKAPAN"},
                                    {'e', "1. SOP Surat"},
                                    {'f', "1. Komputer"}})
                            .build();
    Sop sop = read_sop(first);
    carry_on_identity(sop, read(second), read(first));
    EXPECT_THAT(texts_of(sop.dasar_hukum),
                ElementsAre("Undang-Undang Nomor 5 Tahun 2014", "Undang-Undang Nomor 9 Tahun 2015"));
    EXPECT_THAT(texts_of(sop.kualifikasi_pelaksana), ElementsAre("Teliti", "Jujur"));
    EXPECT_THAT(texts_of(sop.keterkaitan), ElementsAre("SOP Surat"));
    EXPECT_THAT(sop.instansi, IsEmpty());
}

}  // namespace
}  // namespace alihsop::testing
