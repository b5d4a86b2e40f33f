#include "app/terminal/binder_summary.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "models/binder_totals.h"

namespace alihsop {
namespace {

using ::testing::HasSubstr;

Value value(const std::string& text, bool review = false)
{
    Value made;
    made.text = text;
    made.review = review;
    made.confidence = 0.9;
    return made;
}

template <class Special>
Special special(const std::string& text)
{
    Special made;
    made.text = text;
    return made;
}

Langkah step(const std::string& id, const std::string& no, const std::string& kegiatan)
{
    Langkah made;
    made.id = id;
    made.no = value(no);
    made.kegiatan = value(kegiatan, true);
    made.mutu_baku.waktu = special<DurationValue>("5 menit");
    made.mutu_baku.output = value("Surat");
    return made;
}

Sop small_sop()
{
    Sop sop;
    sop.id = "sop-0001";
    sop.pages = {3, 4, 5};
    sop.nomor_sop = value("061/12/2020");
    sop.nama_sop = value("Pengelolaan Surat\x1b[2J Masuk");
    sop.tanggal_pembuatan = special<DateValue>("7 Januari 2020");
    sop.tanggal_pembuatan->date = "2020-01-07";
    sop.disahkan_oleh.nama = value("SITI AMINAH");
    sop.disahkan_oleh.cap = true;
    sop.dasar_hukum.resize(2);
    sop.pelaksana = {{"p1", value("Staf"), {}}, {"p2", value("Kepala Dinas"), {}}};
    sop.langkah = {step("l1", "1", "Menerima surat"), step("l2", "2", "Memeriksa surat")};
    Simbol symbol;
    symbol.jenis = Simbol::Jenis::decision;
    symbol.langkah = "l2";
    symbol.pelaksana = {"p2"};
    sop.alur.simbol = {symbol};
    return sop;
}

TEST(SummaryOf, TellsTheIdentity)
{
    const auto summary = summary_of(small_sop(), 100, Phrases(Language::indonesian));
    EXPECT_THAT(summary, HasSubstr("sop-0001 · 061/12/2020 · halaman 3–5\n"));
    EXPECT_THAT(summary, HasSubstr("Dibuat           7 Januari 2020 (2020-01-07)\n"));
    EXPECT_THAT(summary, HasSubstr("Direvisi         –\n"));
    EXPECT_THAT(summary, HasSubstr("SITI AMINAH (tanda tangan tidak pasti, cap ada)"));
    EXPECT_THAT(summary, HasSubstr("dasar hukum 2"));
    EXPECT_THAT(summary, HasSubstr("p1 Staf, p2 Kepala Dinas"));
    EXPECT_EQ(summary.find('\x1b'), std::string::npos) << "a text from paper must not steer the terminal";
}

TEST(SummaryOf, PutsSymbolsInTheirActorsColumns)
{
    const auto summary = summary_of(small_sop(), 100, Phrases(Language::english));
    EXPECT_THAT(summary, HasSubstr("  No  Activity           p1  p2   Time     Output\n"
                                   "   1  Menerima surat ?            5 menit  Surat\n"
                                   "   2  Memeriksa surat ?      < >  5 menit  Surat\n"));
}

TEST(SummaryOf, MarksWhatIsToBeReviewed)
{
    auto sop = small_sop();
    sop.nama_sop->review = true;
    sop.tanggal_pembuatan->review = true;
    sop.tanggal_pembuatan->confidence = 0.4;
    sop.alur.simbol[0].review = true;
    const auto plain = summary_of(sop, 100, Phrases(Language::indonesian));
    EXPECT_THAT(plain, HasSubstr("Masuk ?\n"));
    EXPECT_THAT(plain, HasSubstr("7 Januari 2020 ? (2020-01-07)\n"));
    EXPECT_THAT(plain, HasSubstr("< >?"));
    const auto dim = summary_of(sop, 100, Phrases(Language::indonesian), true);
    EXPECT_THAT(dim, HasSubstr("\x1b[2m7 Januari 2020 ?\x1b[22m"));
}

TEST(SummaryOf, CallsHandwritingThatIsNoiseUnread)
{
    auto sop = small_sop();
    sop.nomor_sop = value("LUU/BID/SOP UT/ UI", true);
    sop.nomor_sop->reasons = {"handwriting"};
    sop.nomor_sop->confidence = 0.1;
    const auto summary = summary_of(sop, 100, Phrases(Language::indonesian));
    EXPECT_THAT(summary, HasSubstr("sop-0001 · (tulisan tangan, belum terbaca) ?"));
    sop.nomor_sop->reasons = {"low-confidence"};
    sop.nomor_sop->confidence = 0.07;
    EXPECT_THAT(summary_of(sop, 100, Phrases(Language::indonesian)), HasSubstr("sop-0001 · (belum terbaca) ?"));
    sop.nomor_sop->confidence = 0.6;
    EXPECT_THAT(summary_of(sop, 100, Phrases(Language::indonesian)), HasSubstr("LUU/BID/SOP UT/ UI ?"));
}

TEST(TotalsOf, CountsPagesStepsDoubtsAndErrors)
{
    Binder binder;
    binder.pages.resize(3);
    binder.pages[1].error = PageError{"page-undecodable", "…"};
    binder.sops = {small_sop(), small_sop()};
    binder.sops[1].alur.simbol[0].review = true;
    EXPECT_EQ(totals_of(binder), (BinderTotals{.pages = 3, .sops = 2, .steps = 4, .to_review = 5, .errors = 1}));
}

}  // namespace
}  // namespace alihsop
