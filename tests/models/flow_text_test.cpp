// The text form of a flow: each construct in one line, what is refused and where, and the way there and back.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "models/failure.h"
#include "models/flow_text/parse_flow_text.h"
#include "models/flow_text/write_flow_text.h"
#include "tests/models/sample_binder.h"

namespace alihsop::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::SizeIs;
using Jenis = Simbol::Jenis;

/// The flow's lines without that of the columns.
std::string lines_of(const Sop& sop)
{
    const auto text = write_flow_text(sop);
    return text.starts_with("|") ? text.substr(text.find('\n') + 1) : text;
}

class FlowTextLine : public ::testing::TestWithParam<const char*> {};

TEST_P(FlowTextLine, IsWrittenAsItWasRead)
{
    const std::string line = GetParam();
    EXPECT_EQ(lines_of(parse_flow_text(line)), line + "\n");
}

INSTANTIATE_TEST_SUITE_P(Written, FlowTextLine,
                         ::testing::Values("1:JFU( )", "1:JFU[ ]", "1:JFU< >", "1:JFU{}", "1:JFU()", "1:JFU/ /",
                                           "1:JFU( Mulai )", "1:JFU[ 3 ]", "1:JFU< Sah ya >", "1:JFU{A}", "1:JFU(1)",
                                           "1:JFU/ Dokumen /", "1:JFU[ \"a ] b\" ]", "1:JFU[ \"sah?\" ]",
                                           "1:JFU( ) > 1:JFU[ ]", "1:JFU( ) > 1:Kabag[ ]", "1:JFU< > -Ya-> 1:JFU[ ]",
                                           "1:JFU< > -Tidak setuju-> 1:JFU[ ]", "1:JFU< > -Y-> 1:JFU[ ]",
                                           "1:JFU[ ] <> 1:Kabag[ ]", "1:JFU[ ] <-Ya-> 1:Kabag[ ]",
                                           "1:JFU{A} >> 1:JFU{A}#2", "1:JFU{A} -Ya->> 1:JFU{A}#2",
                                           "1:JFU{A} <<>> 1:JFU{A}#2", "1:JFU{A} <<-Ya->> 1:JFU{A}#2"));

INSTANTIATE_TEST_SUITE_P(Unusual, FlowTextLine,
                         ::testing::Values("1:JFU[ ]?", "1:JFU[ ] >? 1:Kabag[ ]", "1:JFU[ ]? > 1:Kabag[ ]?",
                                           "1:JFU[ ] <>? 1:Kabag[ ]", "1:JFU{A} >>? 1:JFU{A}#2?", "1:JFU+Kabag[ ]",
                                           "1:JFU+Kabag+Sekda[ Rapat ]", "1:[ ]", "{A}", "JFU{A}", "JFU{A} > JFU[ ]",
                                           "1:Kepala Dinas[ ]", "1:\"Kabid/Kasi\"[ ]", "1:\"JFU (Staf)\"( )",
                                           "1:\"A+B\"[ ]", "1:\"a \\\"b\\\" \\\\ c\"[ ]", "1:Sub-Bag. Umum & TU[ ]",
                                           "1:2 Kabag[ ]", "1:JFU[ ] -\"a->b\"-> 1:Kabag[ ]", "1:JFU[ ] --> 1:Kabag[ ]",
                                           "1:JFU[ ] -\"-\"-> 1:Kabag[ ]", "1:JFU[ ] > 1:JFU[ ]",
                                           "1:JFU[ ]\n1:JFU[ ]#2\n1:JFU[ ]#3", "1:\n2:\n3:JFU[ ]",
                                           "1:JFU( ) > 3:JFU( )\n2:", "1:Petugas Ukur é[ ]"));

struct Case {
    const char* by_hand;
    const char* written;
};

class FlowTextByHand : public ::testing::TestWithParam<Case> {};

TEST_P(FlowTextByHand, MayBeWrittenFreely)
{
    EXPECT_EQ(lines_of(parse_flow_text(GetParam().by_hand)), GetParam().written);
}

INSTANTIATE_TEST_SUITE_P(
    Cases, FlowTextByHand,
    ::testing::Values(Case{"", ""}, Case{"\n  \n# 1:JFU( )\n", ""}, Case{"  1:JFU[]  ", "1:JFU[ ]\n"},
                      Case{"1:JFU<>", "1:JFU< >\n"}, Case{"1:JFU//", "1:JFU/ /\n"},
                      Case{"1:JFU[Surat]", "1:JFU[ Surat ]\n"}, Case{"1: JFU { A }", "1:JFU{A}\n"},
                      Case{"1:JFU( )>2:JFU( )", "1:JFU( ) > 2:JFU( )\n"},
                      Case{"1:JFU( ) > 2:JFU[ ] > 3:JFU( )", "1:JFU( ) > 2:JFU[ ]\n2:JFU[ ] > 3:JFU( )\n"},
                      Case{"2:JFU[ ] > 3:JFU( )\n1:JFU( ) > 2:JFU[ ]", "1:JFU( ) > 2:JFU[ ]\n2:JFU[ ] > 3:JFU( )\n"},
                      Case{"1:JFU< > - Ya -> 2:JFU( )", "1:JFU< > -Ya-> 2:JFU( )\n"},
                      Case{"1:JFU[ ]? > 2:JFU( )\n1:JFU[ ] > 3:JFU( )", "1:JFU[ ]? > 2:JFU( )\n1:JFU[ ]? > 3:JFU( )\n"},
                      Case{"1:\"JFU\"( \"Mulai\" )\r\n2:JFU( )\r\n", "1:JFU( Mulai )\n2:JFU( )\n"}));

TEST(FlowText, BecomesTheSkeletonOfAnSop)
{
    const auto sop = parse_flow_text("| JFU | Kabag |\n3:Kabag< sah > -Tidak-> 2:JFU[ ]\n1:JFU+Kabag( ) > 2:JFU[ ]?\n");
    ASSERT_THAT(sop.pelaksana, SizeIs(2));
    EXPECT_EQ(sop.pelaksana[1].id, "p2");
    EXPECT_EQ(sop.pelaksana[1].nama.text, "Kabag");
    ASSERT_THAT(sop.langkah, SizeIs(3));
    EXPECT_EQ(sop.langkah[2].id, "l3");
    ASSERT_THAT(sop.alur.simbol, SizeIs(3));
    const auto& [first, second, third] = std::tie(sop.alur.simbol[0], sop.alur.simbol[1], sop.alur.simbol[2]);
    EXPECT_EQ(first.jenis, Jenis::terminator);
    EXPECT_THAT(first.pelaksana, ElementsAre("p1", "p2"));
    EXPECT_TRUE(second.review);
    EXPECT_EQ(third.jenis, Jenis::decision);
    EXPECT_EQ(third.langkah, "l3");
    EXPECT_EQ(third.teks->text, "sah");
    ASSERT_THAT(sop.alur.panah, SizeIs(2));
    EXPECT_EQ(sop.alur.panah[0].dari, third.id);
    EXPECT_EQ(sop.alur.panah[0].ke, second.id);
    EXPECT_EQ(sop.alur.panah[0].label->text, "Tidak");
    EXPECT_FALSE(sop.alur.panah[1].label.has_value());
}

TEST(FlowText, ColumnsOfOneNameAreToldByTheirPlace)
{
    const std::string text = "| Staf | Kabag | Staf |  |\n1:@1( ) > 2:@3[ ]\n2:@3[ ] > 3:@4[ ]\n3:@4[ ] > 4:Kabag( )\n";
    const auto sop = parse_flow_text(text);
    EXPECT_EQ(write_flow_text(sop), text);
    EXPECT_THAT(sop.alur.simbol[1].pelaksana, ElementsAre("p3"));
}

TEST(FlowText, TellsTheSampleAsItIs)
{
    EXPECT_EQ(write_flow_text(sample_binder().sops[0]),
              "| JFU | Kabag |\n1:JFU( Mulai ) > 2:JFU+Kabag< >?\n2:JFU+Kabag< >? <<-Ya->>? {}\n");
}

TEST(FlowText, OfAnEmptySopIsEmpty) { EXPECT_EQ(write_flow_text(Sop{}), ""); }

TEST(FlowText, RefusesAFlowThatNamesWhatIsNotThere)
{
    auto sop = parse_flow_text("1:JFU( ) > 2:JFU( )");
    sop.alur.panah[0].ke = "s99";
    try {
        write_flow_text(sop);
        FAIL() << "no complaint";
    } catch (const Failure& failure) {
        EXPECT_EQ(failure.kind(), FailureKind::invalid_document);
        EXPECT_THAT(failure.what(), HasSubstr("s99"));
    }
}

struct BadLine {
    const char* text;
    const char* complaint;
};

class FlowTextBadLine : public ::testing::TestWithParam<BadLine> {};

TEST_P(FlowTextBadLine, IsRefusedWithItsPlace)
{
    try {
        parse_flow_text(GetParam().text);
        FAIL() << "no complaint about " << GetParam().text;
    } catch (const Failure& failure) {
        EXPECT_EQ(failure.kind(), FailureKind::bad_input);
        EXPECT_THAT(failure.what(), HasSubstr(GetParam().complaint)) << GetParam().text;
    }
}

INSTANTIATE_TEST_SUITE_P(
    Lines, FlowTextBadLine,
    ::testing::Values(BadLine{"1:JFU", "line 1, column 6: expected a symbol"}, BadLine{"\n1:JFU[", "line 2, column 7"},
                      BadLine{"1:JFU[ ] > ", "column 12: expected the name"},
                      BadLine{"1:JFU[ ] 2:JFU[ ]", "column 10: expected an arrow"},
                      BadLine{"1:JFU[ ] -Ya> 2:JFU[ ]", "\"->\""}, BadLine{"1:JFU[ ] <>> 2:JFU[ ]", "alike"},
                      BadLine{"1:JFU[ ] << 2:JFU[ ]", "expected an arrow"}, BadLine{"0:JFU[ ]", "rows count from 1"},
                      BadLine{"99999999999:JFU[ ]", "number of a row"}, BadLine{"70000:JFU[ ]", "rows count"},
                      BadLine{"1: > 2:JFU[ ]", "name of a column"}, BadLine{"1:JFU+[ ]", "name of a column"},
                      BadLine{"1:\"JFU[ ]", "closing quote"}, BadLine{"1:@1[ ]", "only 0 columns"},
                      BadLine{"| A |\n1:@2[ ]", "only 1 columns"},
                      BadLine{"| A |\n1:B[ ]", "no column is called \"B\""},
                      BadLine{"| A | A |\n1:A[ ]", "several columns"}, BadLine{"| A", "expected \"|\""},
                      BadLine{"1:A[ ]\n| A |", "before all symbols"}, BadLine{"1:A[ ]#2", "#1"},
                      BadLine{"1:A[ ]#", "expected a number"}, BadLine{"1:A[ ]#0", "from #1"},
                      BadLine{"1:A[ ] > 2:", "must lead to a symbol"}, BadLine{"?", "name of a column"}));

TEST(FlowText, OfAnyBytesIsReadOrRefused)
{
    std::mt19937 chance(20121212);
    const std::string signs = "123:AB+ ()[]<>{}/->#?@|\"\\\n";
    int read = 0;
    for (int i = 0; i < 20000; ++i) {
        std::string text = "1:A";
        for (auto length = chance() % 12; length > 0; --length) text += signs[chance() % signs.size()];
        try {
            const auto written = write_flow_text(parse_flow_text(text));
            EXPECT_EQ(write_flow_text(parse_flow_text(written)), written) << text;
            ++read;
        } catch (const Failure& failure) {
            ASSERT_EQ(failure.kind(), FailureKind::bad_input) << text;
        }
    }
    EXPECT_GT(read, 100);
}

/// A flow of any shape, with names, texts and labels that are hard to write.
Sop any_flow(std::mt19937& chance)
{
    const std::vector<std::string> words = {"",    "JFU",   "Kabag Umum", "A/B", "Ya",   "a\"b",  "\\",
                                            "->",  "x - y", "-",          "1",   "2:C#", " lead", "@1",
                                            "p|q", "\n",    "(ya)?",      "é",   "A+B",  "#2"};
    const auto any_of = [&](std::size_t count) { return static_cast<std::size_t>(chance() % count); };
    Sop sop;
    for (auto i = any_of(5); i > 0; --i)
        sop.pelaksana.push_back({"q" + std::to_string(i), sample_value(words[any_of(words.size())]), std::nullopt});
    for (auto i = any_of(6); i > 0; --i) {
        sop.langkah.emplace_back();
        sop.langkah.back().id = "row" + std::to_string(i);
    }
    for (auto i = any_of(9); i > 0; --i) {
        Simbol symbol;
        symbol.id = "x" + std::to_string(i);
        symbol.jenis = static_cast<Jenis>(any_of(6));
        if (!sop.langkah.empty() && any_of(4) > 0) symbol.langkah = sop.langkah[any_of(sop.langkah.size())].id;
        for (const auto& actor : sop.pelaksana)
            if (any_of(3) == 0) symbol.pelaksana.push_back(actor.id);
        if (any_of(2) == 0) symbol.teks = sample_value(words[any_of(words.size())]);
        symbol.review = any_of(5) == 0;
        sop.alur.simbol.push_back(symbol);
    }
    const auto& symbols = sop.alur.simbol;
    for (auto i = symbols.empty() ? 0 : any_of(12); i > 0; --i) {
        Panah arrow;
        arrow.dari = symbols[any_of(symbols.size())].id;
        arrow.ke = symbols[any_of(symbols.size())].id;
        if (any_of(2) == 0) arrow.label = sample_value(words[any_of(words.size())]);
        arrow.jenis = static_cast<Panah::Jenis>(any_of(2));
        arrow.dua_arah = any_of(4) == 0;
        arrow.review = any_of(5) == 0;
        sop.alur.panah.push_back(arrow);
    }
    return sop;
}

TEST(FlowText, OfAnyFlowIsReadBack)
{
    std::mt19937 chance(35);
    for (int i = 0; i < 3000; ++i) {
        const auto sop = any_flow(chance);
        const auto text = write_flow_text(sop);
        Sop again;
        ASSERT_NO_THROW(again = parse_flow_text(text)) << text;
        ASSERT_EQ(write_flow_text(again), text);
        EXPECT_EQ(again.alur.simbol.size(), sop.alur.simbol.size()) << text;
        EXPECT_EQ(again.alur.panah.size(), sop.alur.panah.size()) << text;
        EXPECT_EQ(again.pelaksana.size(), sop.pelaksana.size()) << text;
        EXPECT_EQ(again.langkah.size(), sop.langkah.size()) << text;
    }
}

TEST(FlowText, DoesNotDependOnTheOrderOfSymbolsAndArrows)
{
    auto sop = parse_flow_text("1:A( ) > 2:B< > -Ya-> 3:A( )\n2:B< > -Tidak-> 1:A( )\n3:A( ) > B{1} >> B{1}#2\n");
    const auto text = write_flow_text(sop);
    std::reverse(sop.alur.panah.begin(), sop.alur.panah.end());
    std::rotate(sop.alur.simbol.begin(), sop.alur.simbol.begin() + 1, sop.alur.simbol.end() - 1);
    EXPECT_EQ(write_flow_text(sop), text);
}

}  // namespace
}  // namespace alihsop::testing
