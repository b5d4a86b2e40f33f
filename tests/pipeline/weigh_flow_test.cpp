// The second witness: each reason for doubt on a flow of a few lines, and none on flows as they should be.
#include "pipeline/weigh_flow/weigh_flow.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

#include "models/flow_text/parse_flow_text.h"
#include "models/flow_text/write_flow_text.h"
#include "pipeline/weigh_flow/step_words.h"

namespace alihsop::testing {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::IsSupersetOf;
using ::testing::Not;

/// A flow as the form wants it; `end` may add lines.
const std::string kWhole =
    "| A | B | C |\n1:A( ) > 2:B[ ]\n2:B[ ] > 3:C< >\n3:C< > -Tidak-> 2:B[ ]\n3:C< > -Ya-> 4:B[ ]\n4:B[ ] > 5:A( )\n";

Sop sop_of(const std::string& flow, const std::map<std::size_t, std::string>& texts = {})
{
    Sop sop = parse_flow_text(flow);
    for (auto& symbol : sop.alur.simbol) symbol.confidence = 0.98;
    for (auto& arrow : sop.alur.panah) arrow.confidence = 0.9;
    for (const auto& [row, text] : texts) {
        Value value;
        value.text = text;
        sop.langkah.at(row - 1).kegiatan = value;
    }
    return sop;
}

std::vector<std::string> codes_of(const Doubts& doubts)
{
    std::vector<std::string> codes;
    for (const auto& doubt : doubts) codes.emplace_back(doubt.reason->code);
    return codes;
}

std::vector<std::string> doubts_of(const std::string& flow, const std::map<std::size_t, std::string>& texts = {})
{
    return codes_of(find_doubts(sop_of(flow, texts), {}));
}

class SoundFlow : public ::testing::TestWithParam<const char*> {};

TEST_P(SoundFlow, IsNotDoubted) { EXPECT_THAT(doubts_of(GetParam()), IsEmpty()); }

INSTANTIATE_TEST_SUITE_P(
    Flows, SoundFlow,
    ::testing::Values("", "| A | B |\n1:A( ) > 2:B[ ]\n2:B[ ] > 3:A( )\n",
                      "| A | B | C |\n1:A( ) > 2:B[ ]\n2:B[ ] > 3:C< >\n3:C< > -Tidak-> 2:B[ ]\n3:C< > -Ya-> 4:B[ "
                      "]\n4:B[ ] > 5:A( )\n",
                      // a decision may pass over steps
                      "| A | B |\n1:A( ) > 2:B< >\n2:B< > -Ya-> 3:A[ ]\n2:B< > -Tidak-> 4:A( )\n3:A[ ] > 4:A( )\n",
                      // two actors of one step, side by side
                      "| A | B | C |\n1:A( ) > 2:B[ ]\n1:A( ) > 2:C[ ]\n2:B[ ] > 3:A( )\n2:C[ ] > 3:A( )\n",
                      // one actor's step that another joins
                      "| A | B |\n1:A( ) > 2:A[ ]\n2:A[ ] > 2:B[ ]\n2:A[ ] > 3:A( )\n",
                      "| A | B |\n1:A( ) > 2:A[ ]\n2:A[ ] <> 2:B[ ]\n2:A[ ] > 3:A( )\n",
                      // every step an oval; one of them decides by its labels
                      "| A | B |\n1:A( ) > 2:B( )\n2:B( ) > 3:A( )\n3:A( ) -Tidak-> 2:B( )\n3:A( ) -Ya-> 4:B( )\n",
                      // over two pages
                      "| A | B |\n1:A( ) > B{1}\nB{1} >> B{1}#2\nB{1}#2 > 2:B( )\n"));

struct Doubtful {
    const char* code;
    const char* flow;
};

void PrintTo(const Doubtful& doubtful, std::ostream* out) { *out << doubtful.code; }

class DoubtfulFlow : public ::testing::TestWithParam<Doubtful> {};

TEST_P(DoubtfulFlow, IsToldByItsCode) { EXPECT_THAT(doubts_of(GetParam().flow), Contains(GetParam().code)); }

INSTANTIATE_TEST_SUITE_P(
    Ends, DoubtfulFlow,
    ::testing::Values(
        Doubtful{"symbol-not-entered", "| A | B |\n1:A( ) > 3:B( )\n2:B[ ] > 3:B( )\n"},
        Doubtful{"symbol-not-left", "| A | B |\n1:A( ) > 2:B[ ]\n1:A( ) > 3:B( )\n"},
        Doubtful{"symbol-not-reached", "| A | B |\n1:A( ) > 4:B( )\n2:A[ ] > 3:B[ ]\n3:B[ ] > 2:A[ ]\n"},
        Doubtful{"terminator-amid-flow",
                 "| A | B |\n1:A( ) > 2:B( )\n2:B( ) > 3:A[ ]\n3:A[ ] > 4:B[ ]\n4:B[ ] > 5:A[ ]\n5:A[ ] > 6:B( )\n"},
        Doubtful{"arrow-into-start", "| A | B |\n1:A( ) > 2:B[ ]\n2:B[ ] > 1:A( )\n2:B[ ] > 3:A( )\n"},
        Doubtful{"arrow-out-of-end", "| A | B |\n1:A( ) > 2:B[ ]\n2:B[ ] > 3:A( )\n3:A( ) > 2:B[ ]\n"},
        Doubtful{"connector-without-twin", "| A | B |\n1:A( ) > B{1}\n2:B( )\n"}));
INSTANTIATE_TEST_SUITE_P(
    Order, DoubtfulFlow,
    ::testing::Values(Doubtful{"step-without-symbol", "| A | B |\n1:A( ) > 3:B( )\n2:\n"},
                      Doubtful{"arrow-over-empty-step", "| A | B |\n1:A( ) > 3:B( )\n2:\n"},
                      Doubtful{"symbol-in-no-step", "| A | B |\n1:A( ) > B[ ]\nB[ ] > 2:A( )\n"},
                      Doubtful{"arrow-goes-back",
                               "| A | B |\n1:A( ) > 2:B[ ]\n2:B[ ] > 3:A[ ]\n3:A[ ] > 2:B[ ]\n3:A[ ] > 4:B( )\n"},
                      Doubtful{"arrow-both-ways", "| A | B |\n1:A( ) <> 2:B[ ]\n2:B[ ] > 3:A( )\n"},
                      Doubtful{"arrow-over-unreached-step", "| A | B |\n1:A( ) > 3:B( )\n2:B[ ] > 3:B( )\n"},
                      Doubtful{"arrow-beside-unreached-step", "| A | B |\n1:A( ) > 1:B[ ]\n2:A[ ] > 3:B( )\n"},
                      Doubtful{"arrow-over-steps", "| A | B |\n1:A( ) > 2:B[ ]\n1:A( ) > 3:A( )\n2:B[ ] > 3:A( )\n"}));
INSTANTIATE_TEST_SUITE_P(
    Branches, DoubtfulFlow,
    ::testing::Values(
        Doubtful{"decision-one-way", "| A | B |\n1:A( ) > 2:B< >\n2:B< > -Ya-> 3:A( )\n"},
        Doubtful{"arrow-may-lead-back",
                 "| A | B |\n1:A( ) > 2:B[ ]\n2:B[ ] > 3:A< >\n1:A( ) > 3:A< >\n3:A< > -Ya-> 4:B( )\n"},
        Doubtful{"arrow-may-lead-back", "| A | B |\n1:A( ) > 2:B< >\n1:A( ) > 2:B< >\n2:B< > -Ya-> 3:A( )\n"},
        Doubtful{"arrow-without-label", "| A | B |\n1:A( ) > 2:B< >\n2:B< > > 1:A( )\n2:B< > -Ya-> 3:A( )\n"},
        Doubtful{"arrow-label-twice", "| A | B |\n1:A( ) > 2:B< >\n2:B< > -Ya-> 1:A( )\n2:B< > -YA-> 3:A( )\n"},
        Doubtful{"arrow-label-unexpected", "| A | B |\n1:A( ) > 2:B[ ]\n2:B[ ] -Ya-> 3:A( )\n"},
        Doubtful{"process-splits", "| A | B |\n1:A( ) > 2:B[ ]\n2:B[ ] > 3:A[ ]\n2:B[ ] > 4:B( )\n3:A[ ] > 4:B( )\n"},
        Doubtful{"arrows-there-and-back",
                 "| A | B |\n1:A( ) > 2:B[ ]\n2:B[ ] > 2:A[ ]\n2:A[ ] > 2:B[ ]\n2:A[ ] > 3:B( )\n"}));
INSTANTIATE_TEST_SUITE_P(Columns, DoubtfulFlow,
                         ::testing::Values(Doubtful{"actor-without-symbol", "| A | B | C |\n1:A( ) > 2:B( )\n"}));

TEST(Doubts, OfWhatTheTextsSay)
{
    const std::string back = "jika setuju diparaf, jika tidak setuju dikembalikan";
    EXPECT_THAT(doubts_of("| A | B |\n1:A( ) > 2:B[ ]\n2:B[ ] > 3:A( )\n", {{2, "Meneliti konsep, " + back}}),
                Contains("decision-expected"));
    EXPECT_THAT(doubts_of(kWhole, {{3, "Meneliti konsep, " + back}}), IsEmpty());
    const std::string forward =
        "| A | B |\n1:A( ) > 2:B< >\n2:B< > -Ya-> 3:A[ ]\n2:B< > -Tidak-> 4:A( )\n3:A[ ] > 4:A( )\n";
    EXPECT_THAT(doubts_of(forward, {{2, back}}), ElementsAre("way-back-expected"));
    EXPECT_THAT(doubts_of(forward, {{2, "apabila tidak aktif diarahkan sebagai pasien umum"}}), IsEmpty());
}

TEST(Doubts, OfTheActorWhomTheTextNames)
{
    const std::string flow =
        "| Staf | Kasubbag Umum | Sekda |\n1:Staf( ) > 2:Kasubbag Umum[ ]\n2:Kasubbag Umum[ ] > 3:Sekda( )\n";
    EXPECT_THAT(doubts_of(flow, {{1, "Staf menyusun konsep"},
                                 {2, "Kepala Sub Bagian Umum mengoreksi"},
                                 {3, "Sekretaris Daerah menandatangani"}}),
                IsEmpty());
    EXPECT_THAT(doubts_of(flow, {{2, "Sekda mengoreksi konsep"}}), ElementsAre("actor-differs"));
    EXPECT_THAT(doubts_of(flow, {{2, "Staf dan Sekda membahas konsep"}}), IsEmpty()) << "it names several";
    EXPECT_THAT(doubts_of(flow, {{2, "Menyerahkan konsep kepada Sekda"}}), IsEmpty()) << "it names whom it is for";
}

TEST(Doubts, OfConnectorsThatCouldBeJoinedOtherwise)
{
    const std::string flow =
        "| A | B | C |\n1:A( ) > A{%1}\n1:A( ) > B{%2}\nA{%1} >> A{%1}#2\nB{%2} >> B{%2}#2\nA{%1}#2 > 2:A( )\nB{%2}#2 "
        "> 2:C( )\n";
    const auto with = [&](const std::string& one, const std::string& other) {
        std::string text = flow;
        for (const auto& [sign, letter] : std::vector<std::pair<std::string, std::string>>{{"%1", one}, {"%2", other}})
            for (auto at = text.find(sign); at != std::string::npos; at = text.find(sign)) text.replace(at, 2, letter);
        Sop sop = sop_of(text);
        for (auto& symbol : sop.alur.simbol) symbol.page = 1;
        for (const auto& arrow : sop.alur.panah)
            for (auto& symbol : sop.alur.simbol)
                if (arrow.jenis == Panah::Jenis::bersambung && symbol.id == arrow.ke) symbol.page = 2;
        return codes_of(find_doubts(sop, {}));
    };
    EXPECT_THAT(with("1", "2"), Not(Contains("connector-twin-unsure")));
    EXPECT_THAT(with("", ""), Contains("connector-twin-unsure"));
}

TEST(Doubts, OfHowLinesAreDrawn)
{
    Sop sop = sop_of("| A | B |\n1:A( ) > 2:B[ ]\n2:B[ ] > 3:A[ ]\n3:A[ ] > 4:B( )\n");
    const std::vector<LineTraits> traits{{.headless = true}, {.inferred = true}, {}};
    EXPECT_THAT(codes_of(find_doubts(sop, traits)), ElementsAre("arrow-without-head", "arrow-over-gap"));
    for (std::size_t i = 0; i < 4; ++i)
        sop.alur.simbol[i].box = {i % 2 == 0 ? 0 : 200, static_cast<int>(i) * 200, 100, 50};
    sop.alur.panah[0].path = {{50, 50}, {50, 150}, {250, 150}, {250, 200}};
    sop.alur.panah[1].path = {{250, 250}, {250, 300}, {50, 300}, {50, 400}};
    EXPECT_THAT(codes_of(find_doubts(sop, {})), IsEmpty());
    sop.alur.panah[1].path = {{250, 250}, {250, 100}, {150, 100}, {150, 425}, {100, 425}};
    EXPECT_THAT(codes_of(find_doubts(sop, {})), IsSupersetOf({"arrow-crosses"}));
    sop.alur.panah[1].path = {{250, 250}, {250, 625}, {100, 625}};
    EXPECT_THAT(codes_of(find_doubts(sop, {})), ElementsAre("arrow-through-symbol"));
}

TEST(Doubts, OfColumnsTakenForOne)
{
    Sop sop = sop_of("| A |\n1:A( ) > 2:A[ ]\n2:A[ ] > 3:A( )\n");
    const auto stand_at = [&](int first, int second, int third) {
        const std::vector<int> xs{first, second, third};
        for (std::size_t i = 0; i < 3; ++i) sop.alur.simbol[i].box = {xs[i], static_cast<int>(i) * 100, 80, 50};
        return codes_of(find_doubts(sop, {}));
    };
    EXPECT_THAT(stand_at(100, 110, 95), IsEmpty());
    EXPECT_THAT(stand_at(100, 300, 100), ElementsAre("symbol-aside", "symbol-aside", "symbol-aside"));
}

TEST(WeighFlow, LeavesWhatWasSeen)
{
    for (const std::string& flow : {kWhole, std::string("| A | B |\n1:A( ) > 3:B( )\n2:\n2:A[ ] > 1:A( )\n")}) {
        Sop sop = sop_of(flow);
        const auto forget_review = [](Sop seen) {
            for (auto& symbol : seen.alur.simbol) symbol.review = false;
            for (auto& arrow : seen.alur.panah) arrow.review = false;
            return write_flow_text(seen);
        };
        const auto before = forget_review(sop);
        weigh_flow(sop, {}, "/sops/0");
        EXPECT_EQ(forget_review(sop), before);
    }
}

TEST(WeighFlow, PassesASoundFlowThatWasSeenClearly)
{
    Sop sop = sop_of(kWhole);
    weigh_flow(sop, {}, "/sops/0");
    EXPECT_THAT(sop.findings, IsEmpty());
    for (const auto& symbol : sop.alur.simbol) EXPECT_FALSE(symbol.review) << symbol.id;
    for (const auto& arrow : sop.alur.panah) {
        EXPECT_FALSE(arrow.review) << arrow.id;
        EXPECT_GT(arrow.confidence, 0.92) << arrow.id;
    }
}

TEST(WeighFlow, MarksADoubtfulArrowAndSaysWhy)
{
    Sop sop = sop_of("| A | B |\n1:A( ) > 3:B( )\n2:\n");
    weigh_flow(sop, {}, "/sops/4");
    ASSERT_EQ(sop.alur.panah.size(), 1U);
    EXPECT_TRUE(sop.alur.panah[0].review);
    EXPECT_LT(sop.alur.panah[0].confidence, 0.5);
    std::map<std::string, std::string> place_of_code;
    for (const auto& finding : sop.findings) {
        place_of_code[finding.code] = finding.pointer;
        EXPECT_EQ(finding.severity, Finding::Severity::warning);
        EXPECT_EQ(finding.origin, Finding::Origin::reading);
        EXPECT_FALSE(finding.message.empty());
    }
    EXPECT_EQ(place_of_code["step-without-symbol"], "/sops/4/langkah/1");
    EXPECT_EQ(place_of_code["arrow-over-empty-step"], "/sops/4/alur/panah/0");
}

TEST(WeighFlow, SaysSoWhenOnlyTheReaderIsUnsure)
{
    Sop sop = sop_of(kWhole);
    sop.alur.simbol[0].confidence = 0.2;
    weigh_flow(sop, {}, "/sops/0");
    ASSERT_EQ(sop.findings.size(), 1U);
    EXPECT_EQ(sop.findings[0].code, "flow-unclear");
    EXPECT_EQ(sop.findings[0].pointer, "/sops/0/alur/simbol/0");
}

TEST(StepWords, SpellTitlesOut)
{
    EXPECT_THAT(words_of_step("Kasubbag. Umum & TU"), ElementsAre("kepala", "sub", "bagian", "umum", "tu"));
    EXPECT_THAT(words_of_step(""), IsEmpty());
}

TEST(StepWords, TellADecisionFromACondition)
{
    const auto decides = [](const char* text) { return tells_of_decision(words_of_step(text)); };
    EXPECT_TRUE(decides("Memeriksa berkas, jika lengkap diterima, jika tidak lengkap dikembalikan"));
    EXPECT_TRUE(decides("Apabila salah diperbaiki"));
    EXPECT_FALSE(decides("Memeriksa kelengkapan berkas"));
    EXPECT_FALSE(decides("Tidak menerima berkas apabila libur"));
    EXPECT_TRUE(tells_of_way_back(words_of_step("bila kurang dikembalikan kepada staf")));
    EXPECT_FALSE(tells_of_way_back(words_of_step("bila kurang ditambah")));
}

TEST(StepWords, NameTheSubject)
{
    const auto subject = [](const char* text) { return subject_of(words_of_step(text)); };
    EXPECT_THAT(subject("Kabid mengoreksi konsep"), ElementsAre("kepala", "bidang"));
    EXPECT_THAT(subject("Mengoreksi konsep"), IsEmpty());
    EXPECT_THAT(subject("PPK dan Penyedia menandatangani kontrak"), IsEmpty());
    EXPECT_THAT(subject("Rapat koordinasi"), IsEmpty());
}

}  // namespace
}  // namespace alihsop::testing
