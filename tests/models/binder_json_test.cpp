#include "models/json/binder_json.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>
#include <nlohmann/json.hpp>
#include <utility>

#include "models/failure.h"
#include "models/json/binder_text.h"
#include "models/json/json_text.h"
#include "models/json/page_reading_json.h"
#include "tests/models/sample_binder.h"

namespace {

using alihsop::Binder;
using alihsop::Failure;
using alihsop::testing::sample_binder;
using alihsop::testing::sample_value;
using Json = nlohmann::ordered_json;
using testing::HasSubstr;

std::vector<std::string> members(const Json& json)
{
    std::vector<std::string> names;
    for (const auto& [name, value] : json.items()) names.push_back(name);
    return names;
}

std::string failure_of(const Json& json)
{
    try {
        alihsop::binder_from_json(json);
    } catch (const Failure& failure) {
        EXPECT_EQ(failure.kind(), alihsop::FailureKind::invalid_document);
        EXPECT_FALSE(failure.advice().empty());
        return failure.what();
    }
    return "no failure";
}

TEST(BinderJson, ComesBackAsItWent)
{
    const auto json = to_json(sample_binder());
    EXPECT_EQ(to_json(alihsop::binder_from_json(json)), json);
    EXPECT_EQ(json.dump(), to_json(sample_binder()).dump());
}

TEST(BinderJson, KeepsTheOrderOfTheContract)
{
    const auto json = to_json(sample_binder());
    EXPECT_THAT(members(json), testing::ElementsAre("schema", "generator", "source", "pages", "sops", "findings"));
    EXPECT_THAT(members(json["pages"][0]),
                testing::ElementsAre("page", "kind", "confidence", "sop", "width", "height", "dpi", "rotation", "skew",
                                     "transform", "text", "ink", "marks", "error"));
    EXPECT_THAT(
        members(json["sops"][0]),
        testing::ElementsAre("id", "pages", "instansi", "nomor_sop", "nama_sop", "tanggal_pembuatan", "tanggal_revisi",
                             "tanggal_efektif", "disahkan_oleh", "dasar_hukum", "kualifikasi_pelaksana", "keterkaitan",
                             "peralatan_perlengkapan", "peringatan", "pencatatan_pendataan", "lain", "bagian",
                             "pelaksana", "langkah", "alur", "sampul", "findings"));
    EXPECT_THAT(
        members(json["sops"][0]["nomor_sop"]),
        testing::ElementsAre("text", "confidence", "page", "box", "review", "reasons", "origin", "was", "suggestion"));
}

TEST(BinderJson, LeavesReasonsAndWasOutWhenThereAreNone)
{
    const auto json = to_json(sample_binder());
    EXPECT_THAT(members(json["sops"][0]["nama_sop"]),
                testing::ElementsAre("text", "confidence", "page", "box", "review", "origin"));
}

TEST(BinderJson, ShowsWhatIsNotOnThePageAsNullAndWhatIsEmptyAsEmpty)
{
    const auto sop = to_json(sample_binder())["sops"][0];
    EXPECT_TRUE(sop["tanggal_revisi"].is_null());
    EXPECT_EQ(sop["nama_sop"]["text"], "");
    EXPECT_TRUE(sop["disahkan_oleh"]["tanda_tangan"].is_null());
    EXPECT_EQ(sop["disahkan_oleh"]["cap"], true);
}

TEST(BinderJson, GivesEverySubtypeItsMember)
{
    const auto sop = to_json(sample_binder())["sops"][0];
    EXPECT_EQ(sop["tanggal_pembuatan"]["date"], "2020-01-07");
    EXPECT_TRUE(sop["tanggal_efektif"]["date"].is_null());
    EXPECT_EQ(sop["disahkan_oleh"]["nip"]["nip"], "196301031988121001");
    const auto amendment = Json::parse(R"({"jenis":"UU","nomor":"9","tahun":2015,"tentang":null,"mengubah":[]})");
    EXPECT_EQ(sop["dasar_hukum"][0]["rule"]["mengubah"][0], amendment);
    EXPECT_TRUE(sop["dasar_hukum"][1]["rule"].is_null());
}

TEST(BinderJson, AddsTheUpperDurationAndWorkingDaysOnlyWhereTheyAre)
{
    const auto steps = to_json(sample_binder())["sops"][0]["langkah"];
    const auto& range = steps[0]["mutu_baku"]["waktu"];
    EXPECT_EQ(range["duration"], "P2D");
    EXPECT_EQ(range["duration_max"], "P3D");
    EXPECT_EQ(range["working_days"], true);
    const auto& none = steps[1]["mutu_baku"]["waktu"];
    EXPECT_TRUE(none["duration"].is_null());
    EXPECT_FALSE(none.contains("duration_max"));
    EXPECT_FALSE(none.contains("working_days"));
}

TEST(BinderJson, RoundsNumbersAndHasNoneThatJsonCannotShow)
{
    auto binder = sample_binder();
    binder.pages[0].confidence = 2.0 / 3.0;
    binder.pages[0].skew = -0.00001;
    binder.pages[0].transform[0] = 1.0 / 3.0;
    binder.pages[0].ink.explained = std::numeric_limits<double>::quiet_NaN();
    const auto page = to_json(binder)["pages"][0];
    EXPECT_EQ(page["confidence"].dump(), "0.6667");
    EXPECT_EQ(page["skew"].dump(), "0.0");
    EXPECT_EQ(page["transform"][0].dump(), "0.3333333333");
    EXPECT_EQ(page["ink"]["explained"].dump(), "0.0");
}

TEST(BinderText, EndsWithANewlineAndIndentsByTwo)
{
    const auto text = alihsop::write_binder_text(sample_binder());
    EXPECT_THAT(text, testing::StartsWith("{\n  \"schema\": \"sop-binder/1\",\n"));
    EXPECT_TRUE(text.ends_with("}\n"));
    EXPECT_EQ(alihsop::write_binder_text(alihsop::read_binder_text(text)), text);
}

TEST(BinderText, WrittenPieceByPieceIsTheJsonsText)
{
    auto binder = sample_binder();
    binder.pages[0].text = "two\nlines, a \"quotation\", \xFF and {\n}";
    EXPECT_EQ(alihsop::write_binder_text(binder), alihsop::write_json_text(to_json(binder)));
    EXPECT_EQ(alihsop::write_binder_text({}), alihsop::write_json_text(to_json(Binder())));
}

TEST(BinderText, ComesAPageAndAnSopAtATime)
{
    auto binder = sample_binder();
    binder.pages = std::vector<alihsop::Page>(100, binder.pages[0]);
    std::string text;
    std::size_t longest = 0;
    alihsop::write_binder_text(
        binder, [&](std::string_view piece) { text += piece, longest = std::max(longest, piece.size()); });
    EXPECT_EQ(text, alihsop::write_json_text(to_json(binder)));
    EXPECT_LT(longest, text.size() / 4);
}

TEST(BinderText, HasOneLineASop)
{
    auto binder = sample_binder();
    binder.sops.push_back(binder.sops[0]);
    const auto lines = alihsop::write_sop_lines(binder);
    EXPECT_EQ(std::count(lines.begin(), lines.end(), '\n'), 2);
    EXPECT_EQ(Json::parse(lines.substr(0, lines.find('\n'))), to_json(binder)["sops"][0]);
}

TEST(BinderText, ReplacesBytesThatAreNoUtf8)
{
    auto binder = sample_binder();
    binder.sops[0].nama_sop = sample_value("a\xFF\xC2z");
    EXPECT_THAT(alihsop::write_binder_text(binder), HasSubstr("\"a\uFFFD\uFFFDz\""));
    EXPECT_THAT(alihsop::write_sop_lines(binder), HasSubstr("\"a\uFFFD\uFFFDz\""));
}

TEST(ReadingABinder, NamesTheMissingMember)
{
    auto json = to_json(sample_binder());
    json["sops"][0]["langkah"][1].erase("kegiatan");
    EXPECT_THAT(failure_of(json), HasSubstr("/sops/0/langkah/1/kegiatan is missing"));
}

TEST(ReadingABinder, NamesThePlaceOfAnotherType)
{
    const std::pair<const char*, Json> faults[] = {{"/pages/0/confidence", "high"},
                                                   {"/pages/1/width", 1.5},
                                                   {"/pages/1/width", 99999999999LL},
                                                   {"/pages/0/kind", "picture"},
                                                   {"/pages/0/transform", Json::array({1, 2, 3})},
                                                   {"/pages/0/text", nullptr},
                                                   {"/sops", 7},
                                                   {"/sops/0/disahkan_oleh", "Bupati"},
                                                   {"/sops/0/langkah/0/box", Json::array({1, 2, 3})},
                                                   {"/sops/0/alur/panah/0/path/1", Json::array({1})},
                                                   {"/sops/0/nomor_sop/review", "yes"},
                                                   {"/sops/0/nomor_sop/origin", "guess"},
                                                   {"/schema", "sop-binder/2"}};
    for (const auto& [pointer, wrong] : faults) {
        auto json = to_json(sample_binder());
        json[Json::json_pointer(pointer)] = wrong;
        EXPECT_THAT(failure_of(json), HasSubstr(pointer)) << wrong;
    }
}

TEST(ReadingABinder, IgnoresMembersThatItDoesNotKnow)
{
    auto json = to_json(sample_binder());
    const auto before = json;
    json["sops"][0]["biaya"] = 5;
    EXPECT_EQ(to_json(alihsop::binder_from_json(json)), before);
}

TEST(ReadingABinder, RefusesWhatIsNoJson)
{
    for (const std::string text : {"", "{", "{\"schema\": }", "\xFF", "[1,]", "null", "[]"})
        EXPECT_THROW(alihsop::read_binder_text(text), Failure) << text;
    EXPECT_THROW(alihsop::read_binder_text(std::string(100000, '[')), Failure) << "nested too deeply";
    std::string hidden;  // brackets within texts are none
    for (int i = 0; i < 100; ++i) hidden += R"(["\"]}",)";
    EXPECT_THROW(static_cast<void>(alihsop::read_json_text(hidden + "1" + std::string(100, ']'))), Failure);
    EXPECT_EQ(alihsop::read_json_text(R"(["[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["])")
                  .size(),
              1U);
    try {
        alihsop::read_binder_text("{\n  \"schema\": }");
    } catch (const Failure& failure) {
        EXPECT_THAT(failure.what(), HasSubstr("line 2, column 13"));
    }
}

TEST(PageReadingText, ComesBackAsItWent)
{
    alihsop::PageReading reading;
    reading.page = alihsop::testing::sample_page(1, alihsop::PageKind::flow);
    alihsop::TextLine line{{1, 2, 3, 4}, {{{1, 2, 3, 4}, "Kabag", 0.5}}, alihsop::TextOrigin::ocr, true, false,
                           {"Kebag"}};
    alihsop::Cell cell;
    cell.column_span = 2;
    cell.lines = {line};
    cell.has_drawing = true;
    reading.tables = {{{0, 0, 100, 50}, {0, 50, 100}, {0, 50}, {cell}}};
    reading.lines = {line, line};
    reading.findings = sample_binder().findings;
    const auto text = alihsop::write_page_reading_text(reading);
    EXPECT_EQ(alihsop::write_page_reading_text(alihsop::read_page_reading_text(text)), text);
    EXPECT_THAT(text, HasSubstr("\"Kabag\""));
    EXPECT_THAT(text, HasSubstr("\"Kebag\""));
    EXPECT_THROW(alihsop::read_page_reading_text("{}"), Failure);
    EXPECT_EQ(
        alihsop::write_page_reading_text(alihsop::read_page_reading_text(alihsop::write_page_reading_line(reading))),
        text);
}

TEST(PageReadingText, KeepsConfidencesToTheLastBit)
{
    alihsop::PageReading reading;
    constexpr double kSure = 1.0 - 0.1 / 3;
    reading.lines = {{{1, 2, 3, 4}, {{{1, 2, 3, 4}, "Kabag", kSure}}, alihsop::TextOrigin::ocr, false, false}};
    const auto back = alihsop::read_page_reading_text(alihsop::write_page_reading_line(reading));
    EXPECT_EQ(back.lines.at(0).words.at(0).confidence, kSure);
}

}  // namespace
