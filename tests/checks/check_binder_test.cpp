// What the checks say of hand-made SOPs, and that docs/checks.md tells every code.
#include "checks/check_binder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <map>
#include <regex>

#include "checks/check_catalogue.h"

namespace alihsop {
namespace {

using ::testing::Contains;
using ::testing::Not;

Value value(const std::string& text)
{
    Value made;
    made.text = text;
    made.confidence = 0.99;
    return made;
}

DateValue date(const std::string& text, const std::string& iso) { return {value(text), iso}; }

Langkah step(int number, const std::string& activity)
{
    Langkah made;
    made.id = "l" + std::to_string(number);
    made.bagian = "b1";
    made.no = value(std::to_string(number));
    made.kegiatan = value(activity);
    made.mutu_baku = {value("Surat"), DurationValue{value("10 menit"), "PT10M", std::nullopt, false}, value("Surat")};
    return made;
}

/// Nothing is wrong with it.
Sop sound_sop()
{
    Sop sop;
    sop.id = "sop-0001";
    sop.nomor_sop = value("SETDA/1.1/05");
    sop.nama_sop = value("SURAT MASUK");
    sop.tanggal_pembuatan = date("7 Januari 2020", "2020-01-07");
    sop.tanggal_revisi = date("7 Februari 2020", "2020-02-07");
    sop.tanggal_efektif = date("Selasa, 7 Januari 2020", "2020-01-07");
    sop.disahkan_oleh.jabatan = value("SEKRETARIS DAERAH");
    sop.disahkan_oleh.nama = value("SUTARNO");
    sop.disahkan_oleh.nip = NipValue{value("19630103 198812 1 001"), "196301031988121001"};
    sop.dasar_hukum = {RuleValue{value("UU Nomor 23 Tahun 2014 tentang X"), Peraturan{"UU", "23", 2014, "X", {}}}};
    sop.kualifikasi_pelaksana = {value("Memahami surat")};
    sop.keterkaitan = {value("SOP Surat Keluar")};
    sop.peralatan_perlengkapan = {value("Komputer")};
    sop.peringatan = {value("Apabila terlambat maka surat tertunda")};
    sop.pencatatan_pendataan = {value("Buku agenda")};
    sop.bagian = {{"b1", std::nullopt}};
    sop.pelaksana = {{"p1", value("JFU"), std::nullopt}, {"p2", value("Kabag"), std::nullopt}};
    sop.langkah = {step(1, "Menerima surat"), step(2, "Memeriksa surat"), step(3, "Menyimpan surat")};
    return sop;
}

Simbol symbol(int number, Simbol::Jenis jenis, const std::string& actor)
{
    Simbol made;
    made.id = "s" + std::to_string(number);
    made.jenis = jenis;
    made.langkah = "l" + std::to_string(number);
    made.pelaksana = {actor};
    return made;
}

Panah arrow(const std::string& from, const std::string& to, const std::string& label = {})
{
    Panah made;
    made.id = "e-" + from + "-" + to;
    made.dari = from;
    made.ke = to;
    if (!label.empty()) made.label = value(label);
    return made;
}

/// 1:( ) > 2:< > -Ya-> 3:( ), 2 -Tidak-> 1
Sop drawn_sop()
{
    auto sop = sound_sop();
    using Jenis = Simbol::Jenis;
    sop.alur.simbol = {symbol(1, Jenis::terminator, "p1"), symbol(2, Jenis::decision, "p2"),
                       symbol(3, Jenis::terminator, "p1")};
    sop.alur.panah = {arrow("s1", "s2"), arrow("s2", "s3", "Ya")};
    return sop;
}

std::vector<std::string> codes_of(std::vector<Sop> sops)
{
    Binder binder;
    binder.sops = std::move(sops);
    check_binder(binder);
    std::vector<std::string> codes;
    for (const auto& finding : binder.findings) codes.push_back(finding.code);
    for (const auto& sop : binder.sops)
        for (const auto& finding : sop.findings) codes.push_back(finding.code);
    return codes;
}

std::vector<std::string> codes_of(const Sop& sop) { return codes_of(std::vector<Sop>{sop}); }

TEST(Checks, AreSilentAboutASoundSopWithoutFlowchart) { EXPECT_THAT(codes_of(sound_sop()), testing::IsEmpty()); }

TEST(Checks, TellFaultsOfTheIdentity)
{
    auto sop = sound_sop();
    sop.nomor_sop = value("");
    sop.tanggal_efektif = date("Senin, 3 Desember 2019", "2019-12-03");
    sop.disahkan_oleh.nip = NipValue{value("19630103 198812 1 01"), std::nullopt};
    sop.peringatan.clear();
    sop.keterkaitan = {value("Surat keluar")};
    const auto codes = codes_of(sop);
    for (const auto* code : {"number-missing", "effective-before-creation", "weekday-disagrees", "nip-length",
                             "box-empty", "related-not-sop"})
        EXPECT_THAT(codes, Contains(code));
}

TEST(Checks, TellFaultsOfRulesOfLaw)
{
    auto sop = sound_sop();
    sop.dasar_hukum.push_back(RuleValue{value("UU Nomor 5 Tahun 2021"), Peraturan{"UU", "5", 2021, std::nullopt, {}}});
    sop.dasar_hukum.push_back(sop.dasar_hukum.front());
    sop.dasar_hukum.push_back(RuleValue{value("Kebijakan pimpinan"), std::nullopt});
    const auto codes = codes_of(sop);
    for (const auto* code : {"rule-incomplete", "rule-from-later", "rule-repeated", "rule-unrecognised"})
        EXPECT_THAT(codes, Contains(code));
}

TEST(Checks, TellFaultsOfSteps)
{
    auto sop = sound_sop();
    sop.langkah[1].no = value("4");
    sop.langkah[1].kegiatan = value("Kabag surat");
    sop.langkah[2].mutu_baku.waktu = DurationValue{value("1 M"), std::nullopt, std::nullopt, false};
    sop.langkah[2].mutu_baku.output = value("");
    const auto codes = codes_of(sop);
    for (const auto* code : {"step-number-gap", "activity-not-verb", "time-not-duration", "standard-empty"})
        EXPECT_THAT(codes, Contains(code));
}

TEST(Checks, TellWhatIsWrongInAFlowchart)
{
    const auto codes = codes_of(drawn_sop());
    EXPECT_THAT(codes, Contains("decision-branches"));
    EXPECT_THAT(codes, Not(Contains("start-missing")));
    auto sop = drawn_sop();
    sop.alur.panah.erase(sop.alur.panah.begin());
    EXPECT_THAT(codes_of(sop), Contains("start-missing"));
    sop.alur.simbol.erase(sop.alur.simbol.begin());
    EXPECT_THAT(codes_of(sop), Contains("step-without-symbol"));
}

TEST(Checks, TakeTheFirstCapsuleForTheStartWhenAWayLeadsBackToIt)
{
    auto sop = drawn_sop();
    sop.alur.panah.push_back(arrow("s2", "s1", "Tidak"));
    EXPECT_THAT(codes_of(sop), Not(Contains("start-missing")));
    EXPECT_THAT(codes_of(sop), Not(Contains("symbol-unreachable")));
}

TEST(Checks, TellAPartThatIsCutOffOnce)
{
    auto sop = drawn_sop();
    for (const int number : {7, 8, 9}) sop.alur.simbol.push_back(symbol(number, Simbol::Jenis::process, "p2"));
    for (auto i = sop.alur.simbol.size() - 3; i < sop.alur.simbol.size(); ++i) sop.alur.simbol[i].langkah = "l2";
    sop.alur.panah.insert(sop.alur.panah.end(), {arrow("s7", "s8"), arrow("s8", "s9"), arrow("s9", "s3")});
    const auto codes = codes_of(sop);
    EXPECT_EQ(std::count(codes.begin(), codes.end(), "symbol-unreachable"), 1);
}

TEST(Checks, BlameThePaperForADrawingThatIsSure)
{
    auto sop = drawn_sop();
    sop.alur.simbol[1].jenis = Simbol::Jenis::process;
    sop.alur.panah.push_back(arrow("s2", "s1"));
    Binder binder;
    const auto origin = [&] {
        binder.sops = {sop};
        check_binder(binder);
        for (const auto& finding : binder.sops[0].findings)
            if (finding.code == "process-splits") return finding.origin;
        throw std::logic_error("no process-splits");
    };
    EXPECT_EQ(origin(), Finding::Origin::source);
    sop.alur.panah.back().review = true;
    EXPECT_EQ(origin(), Finding::Origin::reading);
}

TEST(Checks, WalkThroughConnectors)
{
    auto sop = drawn_sop();
    auto out = symbol(8, Simbol::Jenis::offpage, "p2"), in = symbol(9, Simbol::Jenis::offpage, "p2");
    out.langkah = in.langkah = std::nullopt;
    out.page = 1, in.page = 2;
    sop.alur.simbol.insert(sop.alur.simbol.end(), {out, in});
    auto link = arrow("s8", "s9");
    link.jenis = Panah::Jenis::bersambung;
    sop.alur.panah.insert(sop.alur.panah.end(), {arrow("s2", "s8", "Tidak"), link, arrow("s9", "s3")});
    EXPECT_THAT(codes_of(sop), Contains("decision-same-target"));
    EXPECT_THAT(codes_of(sop), Not(Contains("connector-unmatched")));
    sop.alur.panah.erase(sop.alur.panah.begin() + 3);
    EXPECT_THAT(codes_of(sop), Contains("connector-unmatched"));
}

TEST(Checks, TellRepeatedNumbersAndGapsOfABinder)
{
    std::vector<Sop> sops(3, sound_sop());
    const char* names[] = {"SURAT MASUK", "CUTI PEGAWAI", "PERJALANAN DINAS"};
    const char* numbers[] = {"SETDA/1.1/05", "SETDA/1.1/06", "SETDA/1.1/08"};
    for (std::size_t i = 0; i < 3; ++i) sops[i].nama_sop = value(names[i]), sops[i].nomor_sop = value(numbers[i]);
    EXPECT_THAT(codes_of(sops), Contains("number-gap"));
    sops[2].nomor_sop = value("SETDA/1.1/06");
    EXPECT_THAT(codes_of(sops), Contains("number-repeated"));
}

TEST(Checks, BlameTheReadingWhenItsValueIsInDoubt)
{
    Binder binder;
    binder.sops = {sound_sop()};
    binder.sops[0].nomor_sop = value("");
    check_binder(binder);
    ASSERT_EQ(binder.sops[0].findings.size(), 1U);
    EXPECT_EQ(binder.sops[0].findings[0].origin, Finding::Origin::source);
    binder.sops[0].nomor_sop->review = true;
    check_binder(binder);
    ASSERT_EQ(binder.sops[0].findings.size(), 1U) << "a second run must not tell it twice";
    EXPECT_EQ(binder.sops[0].findings[0].origin, Finding::Origin::reading);
}

TEST(Catalogue, SpeaksBothLanguages)
{
    const auto finding = make_finding("step-number-gap", "/sops/0/langkah/1/no", {"2", "4"});
    EXPECT_EQ(finding.message, "nomor langkah melompat dari 2 ke 4");
    EXPECT_EQ(message_in_english(finding), "step numbers jump from 2 to 4");
    EXPECT_THROW((void)make_finding("step-number-gap", "", {"2"}), std::logic_error);
    EXPECT_THROW((void)make_finding("no-such-code", ""), std::logic_error);
}

/// The text with its places as any words.
std::regex pattern_of(std::string_view text)
{
    std::string pattern;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text.substr(i, 2) == "{}")
            pattern += ".+", ++i;
        else if (std::string_view("().?+*[]^$|\\").find(text[i]) != std::string_view::npos)
            pattern += std::string("\\") + text[i];
        else
            pattern += text[i];
    }
    return std::regex(pattern);
}

TEST(Catalogue, EachHasAnExampleInTheDocuments)
{
    std::ifstream in(ALIHSOP_SOURCE_DIR "/docs/checks.md");
    std::map<std::string, std::string> examples;
    const std::regex example("- `([a-z-]+)`: `(/[a-z_/0-9]*)`: (.+)");
    std::smatch parts;
    for (std::string line; std::getline(in, line);)
        if (std::regex_match(line, parts, example)) examples[parts[1]] = parts[3];
    for (const auto& entry : check_catalogue()) {
        ASSERT_TRUE(examples.contains(std::string(entry.code))) << entry.code;
        EXPECT_TRUE(std::regex_match(examples[std::string(entry.code)], pattern_of(entry.indonesian))) << entry.code;
    }
    EXPECT_EQ(examples.size(), check_catalogue().size());
}

TEST(Catalogue, IsToldInTheDocuments)
{
    std::ifstream in(ALIHSOP_SOURCE_DIR "/docs/checks.md");
    const std::string told{std::istreambuf_iterator<char>(in), {}};
    for (const auto& entry : check_catalogue())
        EXPECT_NE(told.find("| `" + std::string(entry.code) + "` |"), std::string::npos) << entry.code;
}

}  // namespace
}  // namespace alihsop
