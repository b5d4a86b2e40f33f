#include "pipeline/binder/join_steps.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extractors/build_reading.h"

namespace alihsop::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

FlowColumn column(const std::string& name)
{
    static const std::map<std::string, ColumnRole> roles = {
        {"no", ColumnRole::no},       {"kegiatan", ColumnRole::kegiatan}, {"kelengkapan", ColumnRole::kelengkapan},
        {"waktu", ColumnRole::waktu}, {"output", ColumnRole::output},     {"keterangan", ColumnRole::keterangan}};
    FlowColumn made;
    if (roles.contains(name)) {
        made.role = roles.at(name);
    } else {
        const bool actor = name.front() == '[';
        made.role = actor ? ColumnRole::pelaksana : ColumnRole::lain;
        made.judul.text = actor ? name.substr(1, name.size() - 2) : name;
    }
    return made;
}

std::vector<std::string> split(const std::string& text, char at)
{
    std::vector<std::string> parts(1);
    for (const char c : text)
        if (c == at)
            parts.emplace_back();
        else
            parts.back() += c;
    return parts;
}

const std::string kColumns = "no|kegiatan|[Staf]|[Kabag]|kelengkapan|waktu|output|keterangan";

// A flow table: its columns and its rows, cells between bars.
FlowTable flow(int page, const std::vector<std::string>& rows, const std::string& columns = kColumns,
               bool has_header = true)
{
    FlowTable table;
    table.page = page;
    table.has_header = has_header;
    for (const auto& name : split(columns, '|')) table.columns.push_back(column(name));
    int y = 100;
    for (const auto& text : rows) {
        FlowRow row;
        row.box = {100, y, 1200, 80};
        for (const auto& cell : split(text, '|')) {
            row.cells.emplace_back();
            if (!cell.empty()) row.cells.back().push_back(printed(cell, 110, y + 10));
        }
        row.cells.resize(table.columns.size());
        row.drawn.resize(table.columns.size());
        table.rows.push_back(std::move(row));
        y += 80;
    }
    return table;
}

FlowTable continuation(int page, const std::vector<std::string>& rows) { return flow(page, rows, kColumns, false); }

Value value(const std::string& text)
{
    Value made;
    made.text = text;
    return made;
}

Sop joined(const std::vector<FlowTable>& tables)
{
    Sop sop;
    join_steps(sop, tables);
    return sop;
}

// "l1 b1: 1. Menyusun konsep"
std::vector<std::string> steps_of(const Sop& sop)
{
    std::vector<std::string> texts;
    for (const auto& step : sop.langkah)
        texts.push_back(step.id + " " + step.bagian + ": " + text_or_none(step.no) + " " + text_or_none(step.kegiatan));
    return texts;
}

// "p1 Staf"
std::vector<std::string> actors_of(const Sop& sop)
{
    std::vector<std::string> texts;
    for (const auto& actor : sop.pelaksana) texts.push_back(actor.id + " " + actor.nama.text);
    return texts;
}

TEST(JoinSteps, ARowIsAStep)
{
    const auto sop = joined(
        {flow(3, {"1.|Menyusun konsep|||Disposisi|1 jam|Konsep|Arsip", "2.|Memeriksa|||Konsep|10 menit|Paraf|"})});
    EXPECT_THAT(steps_of(sop), ElementsAre("l1 b1: 1. Menyusun konsep", "l2 b1: 2. Memeriksa"));
    const auto& step = sop.langkah.front();
    EXPECT_EQ(text_or_none(step.mutu_baku.kelengkapan), "Disposisi");
    EXPECT_EQ(text_or_none(step.mutu_baku.output), "Konsep");
    EXPECT_EQ(text_or_none(step.keterangan), "Arsip");
    EXPECT_EQ(step.page, 3);
    EXPECT_EQ(step.box, (Box{100, 100, 1200, 80}));
}

TEST(JoinSteps, DurationsAreUnderstood)
{
    const auto sop = joined({flow(1, {"1.|Menyusun||||2-3 hari kerja||"})});
    ASSERT_TRUE(sop.langkah.at(0).mutu_baku.waktu);
    const auto& waktu = *sop.langkah[0].mutu_baku.waktu;
    EXPECT_EQ(waktu.text, "2-3 hari kerja");
    EXPECT_EQ(waktu.duration, "P2D");
    EXPECT_EQ(waktu.duration_max, "P3D");
    EXPECT_TRUE(waktu.working_days);
}

TEST(JoinSteps, AnEmptyCellIsAnEmptyTextAndAMissingColumnIsNone)
{
    const auto sop = joined({flow(1, {"1.|Menyusun||"}, "no|kegiatan|[Staf]|output")});
    const auto& step = sop.langkah.at(0);
    EXPECT_EQ(text_or_none(step.mutu_baku.output), "");
    EXPECT_FALSE(step.keterangan);
    EXPECT_FALSE(step.mutu_baku.waktu);
}

TEST(JoinSteps, FurtherColumnsAreKept)
{
    const auto sop = joined({flow(1, {"1.|Menyusun|||Rp 5.000"}, "no|kegiatan|[Staf]|output|Biaya")});
    ASSERT_THAT(sop.langkah.at(0).lain, SizeIs(1));
    EXPECT_EQ(sop.langkah[0].lain[0].judul.text, "Biaya");
    EXPECT_EQ(sop.langkah[0].lain[0].isi.text, "Rp 5.000");
}

TEST(JoinSteps, ActorsAreTheirColumns)
{
    EXPECT_THAT(actors_of(joined({flow(1, {"1.|Menyusun||||||"})})), ElementsAre("p1 Staf", "p2 Kabag"));
}

TEST(JoinSteps, ActorsKeepTheirGroup)
{
    auto table = flow(1, {"1.|Menyusun||||||"});
    table.columns[3].kelompok = value("Pejabat");
    const auto sop = joined({table});
    EXPECT_FALSE(sop.pelaksana.at(0).kelompok);
    EXPECT_EQ(text_or_none(sop.pelaksana.at(1).kelompok), "Pejabat");
}

TEST(JoinSteps, ATableThatGoesOnAddsItsSteps)
{
    const auto sop =
        joined({flow(2, {"1.|Menyusun||||||", "2.|Memeriksa||||||"}), continuation(3, {"3.|Mengirim||||||"})});
    EXPECT_THAT(steps_of(sop), ElementsAre("l1 b1: 1. Menyusun", "l2 b1: 2. Memeriksa", "l3 b1: 3. Mengirim"));
    EXPECT_EQ(sop.langkah.back().page, 3);
    EXPECT_THAT(sop.bagian, SizeIs(1));
    EXPECT_THAT(sop.pelaksana, SizeIs(2));
}

TEST(JoinSteps, ARepeatedHeadingBeginsNothingNew)
{
    const auto sop = joined({flow(2, {"1.|Menyusun||||||"}), flow(3, {"2.|Mengirim||||||"})});
    EXPECT_THAT(steps_of(sop), ElementsAre("l1 b1: 1. Menyusun", "l2 b1: 2. Mengirim"));
    EXPECT_THAT(actors_of(sop), ElementsAre("p1 Staf", "p2 Kabag"));
}

TEST(JoinSteps, AnActorMisreadOnTheNextPageIsTheSameActor)
{
    const auto sop =
        joined({flow(2, {"1.|Menyusun||||||"}),
                flow(3, {"2.|Mengirim||||||"}, "no|kegiatan|[Stat]|[Kabag]|kelengkapan|waktu|output|keterangan")});
    EXPECT_THAT(actors_of(sop), ElementsAre("p1 Staf", "p2 Kabag"));
}

const std::string kThreeActors = "no|kegiatan|[Staf]|[Kabag]|[Camat]|output";

// A second page whose third actor is read as `name`, so surely, while the first page's names are sure.
Sop joined_with_third_actor(const std::string& name, double confidence)
{
    FlowTable first = flow(2, {"1.|Menyusun||||"}, kThreeActors),
              second = flow(3, {"2.|Mengirim||||"}, "no|kegiatan|[Staf]|[Kabag]|[x]|output");
    for (FlowTable* table : {&first, &second})
        for (auto& column : table->columns) column.judul.confidence = 0.97;
    second.columns[4].judul.text = name;
    second.columns[4].judul.confidence = confidence;
    return joined({first, second});
}

TEST(JoinSteps, AHeadingThatIsReadWorseOnTheNextPageNamesTheSameActors)
{
    EXPECT_THAT(actors_of(joined_with_third_actor("8 3", 0.4)), ElementsAre("p1 Staf", "p2 Kabag", "p3 Camat"));
    EXPECT_THAT(actors_of(joined_with_third_actor("", 0)), ElementsAre("p1 Staf", "p2 Kabag", "p3 Camat"));
}

TEST(JoinSteps, AHeadingThatIsReadBetterOnTheNextPageNamesTheActors)
{
    FlowTable first = flow(2, {"1.|Menyusun||||"}, "no|kegiatan|[Staf]|[Kabag]|[z c cc]|output"),
              second = flow(3, {"2.|Mengirim||||"}, kThreeActors);
    for (FlowTable* table : {&first, &second})
        for (auto& column : table->columns) column.judul.confidence = 0.97;
    first.columns[4].judul.confidence = 0.3;
    EXPECT_THAT(actors_of(joined({first, second})), ElementsAre("p1 Staf", "p2 Kabag", "p3 Camat"));
}

TEST(JoinSteps, AnotherActorInAColumnIsAnotherActor)
{
    EXPECT_THAT(actors_of(joined_with_third_actor("Bupati", 0.96)),
                ElementsAre("p1 Staf", "p2 Kabag", "p3 Camat", "p4 Bupati"));
}

TEST(JoinSteps, AnActorWhoOnlyComesLaterIsAdded)
{
    const auto sop = joined(
        {flow(2, {"1.|Menyusun||||||"}),
         flow(3, {"2.|Mengirim|||||||"}, "no|kegiatan|[Staf]|[Kabag]|[Bupati]|kelengkapan|waktu|output|keterangan")});
    EXPECT_THAT(actors_of(sop), ElementsAre("p1 Staf", "p2 Kabag", "p3 Bupati"));
}

TEST(JoinSteps, ARowBrokenOverThePageIsOneStep)
{
    const auto sop = joined({flow(2, {"1.|Menyusun konsep|||Lembar||Surat|"}),
                             continuation(3, {"|dan mengirim surat|||disposisi||edaran|", "2.|Mengarsipkan||||||"})});
    EXPECT_THAT(steps_of(sop), ElementsAre("l1 b1: 1. Menyusun konsep dan mengirim surat", "l2 b1: 2. Mengarsipkan"));
    EXPECT_EQ(text_or_none(sop.langkah[0].mutu_baku.kelengkapan), "Lembar disposisi");
    EXPECT_EQ(text_or_none(sop.langkah[0].mutu_baku.output), "Surat edaran");
    EXPECT_EQ(sop.langkah[0].page, 2);
}

TEST(JoinSteps, ADurationBrokenOverThePageIsOneDuration)
{
    const auto sop = joined({flow(2, {"1.|Menyusun||||2 hari||"}), continuation(3, {"|||||kerja||"})});
    ASSERT_THAT(sop.langkah, SizeIs(1));
    EXPECT_EQ(text_or_none(sop.langkah[0].mutu_baku.waktu), "2 hari kerja");
    EXPECT_EQ(sop.langkah[0].mutu_baku.waktu->duration, "P2D");
    EXPECT_TRUE(sop.langkah[0].mutu_baku.waktu->working_days);
}

TEST(JoinSteps, AnActivityWithoutNumberInATableWithoutNumbersIsAStep)
{
    const std::string columns = "kegiatan|[Staf]|output";
    const auto sop = joined(
        {flow(2, {"Menyusun konsep||", "Memeriksa konsep||"}, columns), flow(3, {"Mengirim surat||"}, columns, false)});
    EXPECT_THAT(sop.langkah, SizeIs(3));
}

TEST(JoinSteps, AnUnreadNumberCostsNoStep)
{
    const auto sop = joined({flow(2, {"1.|Menyusun||||||", "|Memeriksa konsep||||||", "3.|Mengirim||||||"})});
    EXPECT_THAT(sop.langkah, SizeIs(3));
}

TEST(JoinSteps, OnlyThePagesFirstRowMayBeTheRestOfAStep)
{
    const auto sop =
        joined({flow(2, {"1.|Menyusun||||||"}), continuation(3, {"2.|Memeriksa||||||", "|mengirim surat||||||"})});
    EXPECT_THAT(sop.langkah, SizeIs(3));
}

TEST(JoinSteps, NumbersThatBeginAnewUnderAHeadingBeginAPart)
{
    auto second = flow(3, {"1.|Menerima||||||", "2.|Mencatat||||||"});
    second.judul = value("SURAT MASUK");
    const auto sop = joined({flow(2, {"1.|Menyusun||||||", "2.|Mengirim||||||"}), second});
    EXPECT_THAT(steps_of(sop),
                ElementsAre("l1 b1: 1. Menyusun", "l2 b1: 2. Mengirim", "l3 b2: 1. Menerima", "l4 b2: 2. Mencatat"));
    ASSERT_THAT(sop.bagian, SizeIs(2));
    EXPECT_EQ(text_or_none(sop.bagian[1].judul), "SURAT MASUK");
    EXPECT_THAT(actors_of(sop), ElementsAre("p1 Staf", "p2 Kabag")) << "an actor of both parts is one actor";
}

TEST(JoinSteps, RowsThatSayNothingAreNoSteps)
{
    const auto sop = joined({flow(2, {"1.|Menyusun||||||", "|||||||", "|||Ya||||", "2.|Mengirim||||||"})});
    EXPECT_THAT(steps_of(sop), ElementsAre("l1 b1: 1. Menyusun", "l2 b1: 2. Mengirim"));
}

TEST(JoinSteps, NoTablesNoSteps)
{
    const auto sop = joined({});
    EXPECT_THAT(sop.langkah, IsEmpty());
    EXPECT_THAT(sop.bagian, IsEmpty());
}

TEST(JoinSteps, ActorsWhoseNamesDifferByANumberAreTwo)
{
    const auto sop = joined({flow(1, {"1.|Menyusun|||"}, "no|kegiatan|[Kepala Seksi 1]|[Kepala Seksi 2]|output")});
    EXPECT_THAT(actors_of(sop), ElementsAre("p1 Kepala Seksi 1", "p2 Kepala Seksi 2"));
}

TEST(JoinSteps, ActorsWhoseNamesDifferByARomanNumberAreTwo)
{
    const auto sop = joined({flow(1, {"1.|Menyusun|||"}, "no|kegiatan|[Kepala Seksi I]|[Kepala Seksi II]|output")});
    EXPECT_THAT(sop.pelaksana, SizeIs(2));
}

}  // namespace
}  // namespace alihsop::testing
