#include "app/terminal/flow_outline.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "models/failure.h"
#include "models/flow_text/parse_flow_text.h"

namespace alihsop {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

std::string outline_of(const Sop& sop, int columns = 80, bool colour = false)
{
    std::ostringstream out, err;
    const Console console{
        .say = Phrases(Language::indonesian), .out_colour = colour, .columns = columns, .out = out, .err = err};
    return flow_outline(sop, console);
}

Sop drawn(const std::string& flow)
{
    auto sop = parse_flow_text(flow);
    sop.pages = {4, 5};
    for (auto& step : sop.langkah) {
        step.kegiatan = Value{};
        step.kegiatan->text = "Kegiatan ke-" + step.no->text;
        step.page = 4;
        step.box.y = 100 * std::stoi(step.no->text);
    }
    return sop;
}

TEST(FlowOutline, TellsWhereEachSymbolLeads)
{
    EXPECT_EQ(outline_of(drawn("1:JFU( ) > 2:Kabag< sah >\n2:Kabag< sah > -Ya-> 3:JFU+Kabag[ ]\n"
                               "2:Kabag< sah > -Tidak->? 1:JFU( )\n3:JFU+Kabag[ ] <> 4:JFU( )?\n")),
              "sop-0001 · – · halaman 4–5\n"
              "\n"
              "    1  Kegiatan ke-1\n"
              "       ( )      JFU            → 2 < sah > Kabag\n"
              "    2  Kegiatan ke-2\n"
              "       < sah >  Kabag          Ya → 3 [ ] JFU + Kabag\n"
              "                               Tidak → 1 ( ) JFU ?\n"
              "    3  Kegiatan ke-3\n"
              "       [ ]      JFU + Kabag    ↔ 4 ( ) JFU\n"
              "    4  Kegiatan ke-4\n"
              "       ( )      JFU         ?\n"
              "\n"
              "  4 simbol, 4 panah, 2 perlu diperiksa (?)\n");
}

TEST(FlowOutline, PutsSymbolsInNoRowWhereTheyStand)
{
    auto sop = drawn("1:JFU[ ] > JFU{A}\n2:JFU( )\nJFU{A} >> JFU{A}#2\nJFU{A}#2 > 2:JFU( )\n");
    sop.langkah[1].page = 5;
    auto& symbols = sop.alur.simbol;
    symbols[2].page = 4, symbols[2].box.y = 900;
    symbols[3].page = 5, symbols[3].box.y = 50;
    const auto text = outline_of(sop);
    EXPECT_THAT(text, HasSubstr("       {A}  JFU    ⇢ {A} JFU (halaman 5)\n       {A}  JFU    → 2 ( ) JFU\n    2  "));
}

TEST(FlowOutline, GivesARowWithoutNumberItsPlaceInBrackets)
{
    auto sop = drawn("1:JFU( ) > 2:JFU( )\n");
    sop.langkah[0].no->text = "7.";
    sop.langkah[1].no.reset();
    EXPECT_THAT(outline_of(sop), HasSubstr("    7  Kegiatan"));
    EXPECT_THAT(outline_of(sop), HasSubstr("→ (2) ( ) JFU"));
}

TEST(FlowOutline, FoldsTheActivityToTheTerminal)
{
    auto sop = drawn("1:JFU( )\n");
    sop.langkah[0].kegiatan->text = "Menerima dan mencatat surat masuk ke dalam buku agenda";
    EXPECT_THAT(outline_of(sop, 40),
                HasSubstr("    1  Menerima dan mencatat surat masuk\n       ke dalam buku agenda\n"));
}

TEST(FlowOutline, TellsRemarksAboutTheFlowOnly)
{
    auto sop = drawn("1:JFU( )\n");
    sop.findings = {{Finding::Severity::warning, "a", Finding::Origin::reading, "one way out", "/sops/0/alur/simbol/0"},
                    {Finding::Severity::warning, "b", Finding::Origin::reading, "a date", "/sops/0/tanggal_efektif"}};
    EXPECT_THAT(outline_of(sop), HasSubstr("  ! one way out\n"));
    EXPECT_THAT(outline_of(sop), Not(HasSubstr("a date")));
}

TEST(FlowOutline, TellsDoubtsInTheReadersLanguageWithTheirPlaces)
{
    auto sop = drawn("1:JFU( ) > 3:Kabag( )?\n2:\n");
    const auto doubt = [](const char* code, const char* place,
                          Finding::Severity severity = Finding::Severity::warning) {
        return Finding{severity, code, Finding::Origin::reading, "symbol s2 has no way in",
                       std::string("/sops/0") + place};
    };
    sop.findings = {doubt("symbol-not-entered", "/alur/simbol/1"), doubt("arrow-over-empty-step", "/alur/panah/0"),
                    doubt("step-without-symbol", "/langkah/1"), doubt("actor-without-symbol", "/pelaksana/1"),
                    doubt("arrow-crosses", "/alur/panah/0", Finding::Severity::info)};
    const auto text = outline_of(sop);
    EXPECT_THAT(text, HasSubstr("  ! 3 ( ) Kabag: tidak ada panah yang masuk\n"
                                "  ! 1 ( ) JFU → 3 ( ) Kabag: melewati langkah tanpa simbol\n"
                                "  ! 2: langkah tanpa simbol\n"
                                "  ! Kabag: pelaksana tanpa simbol\n"));
    EXPECT_THAT(text, Not(HasSubstr("bersilangan"))) << "it made nothing for review";
    EXPECT_THAT(text, Not(HasSubstr("has no way in")));
    sop.findings = {doubt("symbol-not-entered", "/alur/simbol/9"), doubt("symbol-not-left", "/alur/simbol/x")};
    EXPECT_THAT(outline_of(sop), HasSubstr("  ! tidak ada panah yang masuk\n  ! tidak ada panah yang keluar\n"));
}

TEST(FlowOutline, SaysWhenThereIsNoFlow) { EXPECT_THAT(outline_of(Sop{}), HasSubstr("  tidak memuat alur\n")); }

TEST(FlowOutline, IsColouredOnlyWhenAskedAndNeverSteered)
{
    auto sop = drawn("1:JFU( )?\n");
    EXPECT_THAT(outline_of(sop), Not(HasSubstr("\x1b")));
    EXPECT_THAT(outline_of(sop, 80, true), HasSubstr("\x1b"));
    sop.pelaksana[0].nama.text = "JFU\x1b[2J";
    EXPECT_THAT(outline_of(sop), Not(HasSubstr("\x1b")));
}

TEST(FlowOutline, RefusesAFlowThatNamesWhatIsNotThere)
{
    auto sop = drawn("1:JFU( ) > 2:JFU( )\n");
    sop.alur.panah[0].ke = "s9";
    EXPECT_THROW(outline_of(sop), Failure);
}

}  // namespace
}  // namespace alihsop
