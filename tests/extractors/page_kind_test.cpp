#include "extractors/page_kind/read_page_kind.h"

#include <gtest/gtest.h>

#include "tests/extractors/build_reading.h"

namespace alihsop::testing {
namespace {

PageKind kind_of(const BuiltPage& page) { return read_page_kind(page.build(), 0, false, false, false).kind; }

BuiltPage lines(const std::vector<std::string>& texts)
{
    BuiltPage page;
    for (const auto& text : texts) page.line(text);
    return page;
}

const std::vector<std::string> kForeword = {
    "KATA PENGANTAR",
    "Puji syukur kami panjatkan ke hadirat Tuhan Yang Maha Esa atas rahmat dan karunia-Nya",
    "sehingga penyusunan Standar Operasional Prosedur ini dapat diselesaikan dengan baik.",
    "Prosedur ini disusun sebagai pedoman bagi seluruh pegawai dalam melaksanakan tugas",
    "dan fungsi masing-masing agar pelayanan kepada masyarakat semakin meningkat.",
    "Semoga bermanfaat bagi kita semua."};

TEST(PageKind, NothingPrintedIsBlank) { EXPECT_EQ(kind_of(BuiltPage()), PageKind::blank); }

TEST(PageKind, AnEmptyTableIsNotBlank)
{
    EXPECT_NE(kind_of(BuiltPage().table({"ab"}, {300, 300}, {})), PageKind::blank);
}

TEST(PageKind, ThreeLabelsMakeAnIdentityPage)
{
    const auto page = BuiltPage().table({"ab"}, {300, 300}, {{'a', "NOMOR SOP"}, {'b', "7"}}).build();
    EXPECT_EQ(read_page_kind(page, 3, false, false, false).kind, PageKind::identity);
    EXPECT_EQ(read_page_kind(page, 2, true, false, false).kind, PageKind::identity);
}

TEST(PageKind, AnIdentityPageWithItsFlowTableIsAnIdentityPage)
{
    const auto page = BuiltPage().table({"ab"}, {300, 300}, {{'a', "NOMOR SOP"}, {'b', "7"}}).build();
    EXPECT_EQ(read_page_kind(page, 6, true, true, false).kind, PageKind::identity);
}

TEST(PageKind, MoreLabelsMakeItSurer)
{
    const auto page = BuiltPage().table({"ab"}, {300, 300}, {{'a', "NOMOR SOP"}, {'b', "7"}}).build();
    EXPECT_GT(read_page_kind(page, 10, true, false, false).confidence,
              read_page_kind(page, 3, false, false, false).confidence);
}

TEST(PageKind, AFlowTablesHeadingMakesAFlowPage)
{
    const auto page = BuiltPage().table({"abcde"}, {50, 300, 100, 100, 100}, {{'a', "No"}, {'b', "Kegiatan"}}).build();
    const auto sure = read_page_kind(page, 0, false, true, false);
    const auto likely = read_page_kind(page, 0, false, false, true);
    EXPECT_EQ(sure.kind, PageKind::flow);
    EXPECT_EQ(likely.kind, PageKind::flow) << "the continuation of a flow table has no heading";
    EXPECT_GT(sure.confidence, likely.confidence);
}

TEST(PageKind, ATitleSheetIsACoverOfOneSop)
{
    const auto kind = read_page_kind(
        lines({"STANDAR OPERASIONAL PROSEDUR", "Judul SOP : Pembuatan Surat Edaran",
               "Penanggung jawab Produk : Bupati Magetan", "Penanggung jawab Pelaksanaan Kegiatan : Kepala Bagian",
               "Ruang Lingkup : Sekretariat Daerah"})
            .build(),
        0, false, false, false);
    EXPECT_EQ(kind.kind, PageKind::cover);
    EXPECT_TRUE(kind.title_sheet);
}

TEST(PageKind, ACoverIsNoTitleSheet)
{
    const auto kind = read_page_kind(
        lines({"PEMERINTAH KABUPATEN MAGETAN", "STANDAR OPERASIONAL PROSEDUR", "SEKRETARIAT DAERAH", "TAHUN 2015"})
            .build(),
        0, false, false, false);
    EXPECT_EQ(kind.kind, PageKind::cover);
    EXPECT_FALSE(kind.title_sheet);
}

TEST(PageKind, ALongPageInCapitalsIsNoCover)
{
    std::vector<std::string> texts;
    for (int i = 0; i < 30; ++i) texts.push_back("SETIAP PEGAWAI WAJIB MELAKSANAKAN PROSEDUR INI DENGAN BAIK");
    EXPECT_NE(kind_of(lines(texts)), PageKind::cover);
}

TEST(PageKind, AnApprovalSheetSaysSo)
{
    EXPECT_EQ(
        kind_of(lines({"LEMBAR PENGESAHAN", "Standar Operasional Prosedur ini disahkan pada tanggal 5 Januari 2015",
                       "BUPATI MAGETAN", "SUMANTRI"})),
        PageKind::approval);
    EXPECT_EQ(kind_of(lines({"PEMERINTAH KOTA MADIUN", "HALAMAN PENGESAHAN", "Dokumen ini disahkan oleh Wali Kota"})),
              PageKind::approval);
}

TEST(PageKind, AContentsListSaysSo)
{
    EXPECT_EQ(kind_of(lines({"DAFTAR ISI", "Kata Pengantar i", "Pendahuluan 1", "Prosedur 5"})), PageKind::contents);
}

TEST(PageKind, AContentsListThatMentionsTheApprovalSheetIsAContentsList)
{
    EXPECT_EQ(kind_of(lines({"Daftar Isi", "Halaman Judul ........ i", "Halaman Pengesahan ........ ii",
                             "Lembar Pengesahan ........ iii", "Kata Pengantar ........ iv", "Daftar Isi ........ v",
                             "Keputusan Bupati ........ 1"})),
              PageKind::contents);
}

TEST(PageKind, TheSecondPageOfAContentsListIsToldByItsPageNumbers)
{
    EXPECT_EQ(
        kind_of(lines({"SOP Pembuatan Surat Edaran .............. 12", "SOP Pengelolaan Surat Masuk ............. 15",
                       "SOP Pengelolaan Surat Keluar ............ 19", "SOP Penyusunan Laporan .................. 23",
                       "SOP Pelayanan Tamu ...................... 27", "SOP Peminjaman Arsip .................... 31",
                       "SOP Perjalanan Dinas .................... 35"})),
        PageKind::contents);
}

TEST(PageKind, ADecreeIsToldByItsWords)
{
    EXPECT_EQ(kind_of(lines({"BUPATI MAGETAN", "KEPUTUSAN BUPATI MAGETAN", "NOMOR 188/12/2015", "TENTANG",
                             "STANDAR OPERASIONAL PROSEDUR",
                             "Menimbang : a. bahwa dalam rangka meningkatkan pelayanan perlu disusun prosedur",
                             "Mengingat : 1. Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik"})),
              PageKind::decree);
}

TEST(PageKind, ADecreesSecondPageIsToldByItsWords)
{
    EXPECT_EQ(kind_of(lines({"MEMUTUSKAN", "Menetapkan : KEPUTUSAN BUPATI TENTANG STANDAR OPERASIONAL PROSEDUR",
                             "KESATU : Standar Operasional Prosedur sebagaimana tercantum dalam Lampiran",
                             "KEDUA : Keputusan ini mulai berlaku pada tanggal ditetapkan", "Ditetapkan di Magetan"})),
              PageKind::decree);
}

TEST(PageKind, RunningTextIsNarrative)
{
    EXPECT_EQ(kind_of(lines(kForeword)), PageKind::narrative);
    EXPECT_EQ(kind_of(lines(
                  {"BAB I", "PENDAHULUAN", "A. Latar Belakang",
                   "Setiap instansi pemerintah menyusun prosedur kerja menurut peraturan menteri tentang pedoman,",
                   "mengingat kebutuhan masyarakat akan pelayanan yang cepat, tepat dan dapat dipertanggungjawabkan.",
                   "Oleh karena itu disusunlah buku ini sebagai acuan bagi seluruh pegawai di lingkungan dinas."})),
              PageKind::narrative);
}

TEST(PageKind, MisreadLettersDoNotHideAKind)
{
    EXPECT_EQ(kind_of(lines({"DAFTAR lSI", "Kata Pengantar i", "Pendahuluan 1"})), PageKind::contents);
    EXPECT_EQ(kind_of(lines({"LEMBAR PENGESAHAM", "Dokumen ini disahkan oleh Wali Kota Madiun"})), PageKind::approval);
}

}  // namespace
}  // namespace alihsop::testing
