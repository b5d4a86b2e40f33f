#include "pipeline/binder/read_binder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extractors/build_reading.h"

namespace alihsop::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

const std::vector<int> kFlowWidths = {60, 360, 120, 120, 200, 120, 160};

PageReading form_page(int number, const std::string& nomor = "065/21/2015")
{
    return BuiltPage(number)
        .table({"abc", "ade", "afg", "ahi"}, {500, 300, 500},
               {{'a', "PEMERINTAH KABUPATEN MAGETAN\nSEKRETARIAT DAERAH"},
                {'b', "NOMOR SOP"},
                {'c', nomor},
                {'d', "TANGGAL EFEKTIF"},
                {'e', "2 Februari 2015"},
                {'f', "DISAHKAN OLEH"},
                {'g', "KEPALA BAGIAN ORGANISASI\nJOKO TRIHONO, S.Sos, M.Si\nPembina\nNIP. 19730416 199303 1 007"},
                {'h', "NAMA SOP"},
                {'i', "SURAT EDARAN " + nomor}})
        .table({"ab", "cd"}, {650, 650},
               {{'a', "DASAR HUKUM"},
                {'b', "KUALIFIKASI PELAKSANA"},
                {'c', "1. Undang-Undang Nomor 5 Tahun 2014"},
                {'d', "1. Teliti"}})
        .build();
}

PageReading flow_page(int number, const std::string& first_number = "1.")
{
    return BuiltPage(number)
        .table({"abccddd", "abefghi", "jklmnop"}, kFlowWidths,
               {{'a', "No"},
                {'b', "Kegiatan"},
                {'c', "Pelaksana"},
                {'d', "Mutu Baku"},
                {'e', "Staf"},
                {'f', "Kabag"},
                {'g', "Kelengkapan"},
                {'h', "Waktu"},
                {'i', "Output"},
                {'j', first_number},
                {'k', "Menyusun konsep"},
                {'l', kDrawing},
                {'n', "Disposisi"},
                {'o', "1 jam"},
                {'p', "Konsep"}})
        .build();
}

PageReading continuation_page(int number)
{
    return BuiltPage(number)
        .table(
            {"jklmnop"}, kFlowWidths,
            {{'j', "2."}, {'k', "Mengirim surat"}, {'m', kDrawing}, {'n', "Konsep"}, {'o', "5 menit"}, {'p', "Surat"}})
        .build();
}

PageReading title_sheet(int number)
{
    return BuiltPage(number)
        .line("STANDAR OPERASIONAL PROSEDUR")
        .line("Judul SOP : Pembuatan Surat Edaran")
        .line("Penanggung jawab Produk : Bupati Magetan")
        .line("Penanggung jawab Pelaksanaan Kegiatan : Kepala Bagian")
        .line("Ruang Lingkup : Sekretariat Daerah")
        .build();
}

PageReading decree_page(int number)
{
    return BuiltPage(number)
        .line("KEPUTUSAN BUPATI MAGETAN")
        .line("TENTANG")
        .line("STANDAR OPERASIONAL PROSEDUR")
        .line("Menimbang : a. bahwa untuk meningkatkan pelayanan perlu disusun prosedur")
        .line("Mengingat : 1. Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik")
        .build();
}

std::vector<PageKind> kinds_of(const Binder& binder)
{
    std::vector<PageKind> kinds;
    for (const auto& page : binder.pages) kinds.push_back(page.kind);
    return kinds;
}

TEST(ReadBinder, NoPagesMakeAnEmptyBinder)
{
    const auto binder = read_binder({});
    EXPECT_THAT(binder.pages, IsEmpty());
    EXPECT_THAT(binder.sops, IsEmpty());
}

TEST(ReadBinder, AFormAndItsFlowPagesBecomeOneSop)
{
    const auto binder = read_binder({form_page(1), flow_page(2), continuation_page(3)});
    EXPECT_THAT(kinds_of(binder), ElementsAre(PageKind::identity, PageKind::flow, PageKind::flow));
    ASSERT_THAT(binder.sops, SizeIs(1));
    const Sop& sop = binder.sops.front();
    EXPECT_EQ(sop.id, "sop-0001");
    EXPECT_THAT(sop.pages, ElementsAre(1, 2, 3));
    EXPECT_EQ(text_or_none(sop.nomor_sop), "065/21/2015");
    EXPECT_THAT(texts_of(sop.instansi), ElementsAre("PEMERINTAH KABUPATEN MAGETAN", "SEKRETARIAT DAERAH"));
    EXPECT_THAT(texts_of(sop.dasar_hukum), ElementsAre("Undang-Undang Nomor 5 Tahun 2014"));
    ASSERT_THAT(sop.langkah, SizeIs(2));
    EXPECT_EQ(text_or_none(sop.langkah[1].kegiatan), "Mengirim surat");
    EXPECT_EQ(sop.langkah[1].page, 3);
    EXPECT_THAT(sop.pelaksana, SizeIs(2));
}

TEST(ReadBinder, PagesKnowTheirSop)
{
    const auto binder = read_binder({decree_page(1), form_page(2), flow_page(3)});
    EXPECT_FALSE(binder.pages[0].sop);
    EXPECT_EQ(binder.pages[1].sop, "sop-0001");
    EXPECT_EQ(binder.pages[2].sop, "sop-0001");
}

TEST(ReadBinder, EachFormIsAnSopOfItsOwn)
{
    const auto binder = read_binder({form_page(1, "1/2015"), flow_page(2), form_page(3, "2/2015"), flow_page(4)});
    ASSERT_THAT(binder.sops, SizeIs(2));
    EXPECT_EQ(text_or_none(binder.sops[0].nomor_sop), "1/2015");
    EXPECT_EQ(text_or_none(binder.sops[1].nomor_sop), "2/2015");
    EXPECT_EQ(binder.sops[1].id, "sop-0002");
    EXPECT_THAT(binder.sops[1].langkah, SizeIs(1));
}

TEST(ReadBinder, ATitleSheetGivesTheSopItsSampul)
{
    const auto binder = read_binder({title_sheet(1), form_page(2), flow_page(3)});
    ASSERT_THAT(binder.sops, SizeIs(1));
    const auto& sop = binder.sops.front();
    EXPECT_THAT(sop.pages, ElementsAre(1, 2, 3));
    ASSERT_TRUE(sop.sampul);
    EXPECT_EQ(text_or_none(sop.sampul->judul_sop), "Pembuatan Surat Edaran");
    EXPECT_EQ(text_or_none(sop.sampul->penanggung_jawab_produk), "Bupati Magetan");
    EXPECT_EQ(text_or_none(sop.sampul->penanggung_jawab_kegiatan), "Kepala Bagian");
    EXPECT_EQ(text_or_none(sop.sampul->ruang_lingkup), "Sekretariat Daerah");
    EXPECT_EQ(text_or_none(sop.nomor_sop), "065/21/2015");
}

TEST(ReadBinder, AFormAndItsFlowTableMayStandOnOnePage)
{
    auto page = form_page(1);
    auto flow = flow_page(1);
    page.tables.push_back(flow.tables.front());
    const auto binder = read_binder({page, continuation_page(2)});
    ASSERT_THAT(binder.sops, SizeIs(1));
    EXPECT_EQ(text_or_none(binder.sops[0].nomor_sop), "065/21/2015");
    EXPECT_THAT(binder.sops[0].langkah, SizeIs(2));
    EXPECT_EQ(binder.pages[0].kind, PageKind::identity);
}

TEST(ReadBinder, ADecreesLaterPagesAreOfTheDecree)
{
    const auto later =
        BuiltPage(2)
            .line("2. Peraturan Menteri tentang Pedoman Penyusunan Standar Operasional Prosedur Administrasi")
            .line("3. Peraturan Daerah tentang Organisasi dan Tata Kerja Sekretariat Daerah Kabupaten Magetan")
            .line("yang telah diubah dengan peraturan daerah yang baru dan diundangkan pada tahun ini juga.")
            .build();
    EXPECT_THAT(kinds_of(read_binder({decree_page(1), later})), ElementsAre(PageKind::decree, PageKind::decree));
}

TEST(ReadBinder, APageThatCouldNotBeReadKeepsItsPlace)
{
    PageReading broken;
    broken.page.page = 2;
    broken.page.error = PageError{"page-undecodable", "cannot be decoded"};
    const auto binder = read_binder({form_page(1), broken, flow_page(3)});
    ASSERT_THAT(binder.pages, SizeIs(3));
    EXPECT_EQ(binder.pages[1].page, 2);
    EXPECT_TRUE(binder.pages[1].error);
    EXPECT_EQ(binder.pages[1].kind, PageKind::unknown);
    EXPECT_FALSE(binder.pages[1].sop);
    ASSERT_THAT(binder.sops, SizeIs(1));
    EXPECT_THAT(binder.sops[0].pages, ElementsAre(1, 3));
}

TEST(ReadBinder, FindingsOfThePagesAreTheBinders)
{
    auto page = form_page(1);
    page.findings.push_back(
        {Finding::Severity::error, "text-failed", Finding::Origin::reading, "page 1: …", "/pages/0"});
    const auto binder = read_binder({page});
    EXPECT_THAT(binder.findings, SizeIs(::testing::Ge(1U)));
    EXPECT_EQ(binder.findings.front().code, "text-failed");
}

TEST(ReadBinder, AStampAndASignatureNearTheSignerAreHis)
{
    auto page = form_page(1);
    const auto unsigned_binder = read_binder({page});
    ASSERT_THAT(unsigned_binder.sops, SizeIs(1));
    ASSERT_TRUE(unsigned_binder.sops[0].disahkan_oleh.nama);
    EXPECT_NE(unsigned_binder.sops[0].disahkan_oleh.cap, true);
    const Box name = unsigned_binder.sops[0].disahkan_oleh.nama->box;
    page.page.marks = {{Mark::Kind::stamp, {name.x - 60, name.y - 60, 120, 110}},
                       {Mark::Kind::signature, {name.x, name.y - 50, 90, 50}}};
    const auto binder = read_binder({page});
    EXPECT_EQ(binder.sops[0].disahkan_oleh.cap, true);
    EXPECT_EQ(binder.sops[0].disahkan_oleh.tanda_tangan, true);
}

TEST(ReadBinder, ASignatureIsNoStamp)
{
    auto page = form_page(1);
    const auto plain = read_binder({page});
    ASSERT_THAT(plain.sops, SizeIs(1));
    ASSERT_TRUE(plain.sops[0].disahkan_oleh.nama);
    const Box name = plain.sops[0].disahkan_oleh.nama->box;
    page.page.marks = {{Mark::Kind::signature, {name.x, name.y - 50, 90, 50}}};
    const auto binder = read_binder({page});
    EXPECT_EQ(binder.sops[0].disahkan_oleh.tanda_tangan, true);
    EXPECT_NE(binder.sops[0].disahkan_oleh.cap, true);
}

TEST(ReadBinder, AStampElsewhereIsNotTheSigners)
{
    auto page = form_page(1);
    page.page.marks = {{Mark::Kind::stamp, {100, 2000, 150, 150}}};
    const auto binder = read_binder({page});
    ASSERT_THAT(binder.sops, SizeIs(1));
    EXPECT_NE(binder.sops[0].disahkan_oleh.cap, true);
}

}  // namespace
}  // namespace alihsop::testing
