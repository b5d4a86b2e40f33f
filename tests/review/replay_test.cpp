// Corrections over the machine's reading.
#include "review/corrections/replay.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "models/json/json_text.h"
#include "models/schema/validate_document.h"
#include "review/corrections/history.h"
#include "tests/review/review_binder.h"

namespace {

using namespace alihsop;
using alihsop::testing::change_of;
using alihsop::testing::correction_of;
using alihsop::testing::review_binder;
using alihsop::testing::review_document;
using nlohmann::ordered_json;
using Kind = Change::Kind;
using Action = Correction::Action;

ordered_json::json_pointer at(const std::string& pointer) { return ordered_json::json_pointer(pointer); }

/// One correction over the sample; expects that it is made and that the document keeps its form.
CorrectedDocument corrected_by(std::vector<Change> changes)
{
    CorrectedDocument corrected{review_document(), {}, {}};
    auto correction = correction_of(std::move(changes));
    const auto refusal = apply_new(corrected, correction);
    EXPECT_FALSE(refusal) << refusal->why;
    const auto faults = validate_document(write_json_text(corrected.document));
    EXPECT_TRUE(faults.empty()) << faults.front().pointer << ": " << faults.front().message;
    return corrected;
}

TEST(Replay, ACorrectedTextKeepsWhatTheMachineRead)
{
    const auto document = corrected_by({change_of(Kind::set, "/sops/0/nama_sop", " Surat  Masuk ")}).document;
    const auto& value = document[at("/sops/0/nama_sop")];
    EXPECT_EQ(value["text"], "Surat Masuk");
    EXPECT_EQ(value["was"], "Surat Masvk");
    EXPECT_EQ(value["origin"], "correction");
    EXPECT_EQ(value["review"], false);
    EXPECT_FALSE(value.contains("reasons"));
    EXPECT_FALSE(value.contains("suggestion"));
    EXPECT_EQ(value["box"], ordered_json({1500, 900, 600, 50}));
}

TEST(Replay, ASuggestionGoesWithTheDoubt)
{
    for (const auto& change :
         {change_of(Kind::set, "/sops/0/nama_sop", "Surat Masuk"), change_of(Kind::confirm, "/sops/0/nama_sop"),
          change_of(Kind::illegible, "/sops/0/nama_sop")}) {
        CorrectedDocument corrected{review_document(), {}, {}};
        auto& value = corrected.document[at("/sops/0/nama_sop")];
        value["reasons"] = {"differs-from-binder"};
        value["suggestion"] = "Surat Masuk";
        EXPECT_TRUE(validate_document(write_json_text(corrected.document)).empty());
        auto correction = correction_of({change});
        ASSERT_FALSE(apply_new(corrected, correction));
        EXPECT_FALSE(corrected.document[at("/sops/0/nama_sop")].contains("suggestion"));
        EXPECT_TRUE(validate_document(write_json_text(corrected.document)).empty());
    }
}

TEST(Replay, WhatFollowsFromATextIsDerivedAnew)
{
    const auto document = corrected_by({change_of(Kind::set, "/sops/0/tanggal_pembuatan", "7 Januari 2020"),
                                        change_of(Kind::set, "/sops/0/langkah/0/mutu_baku/waktu", "2-3 hari kerja"),
                                        change_of(Kind::set, "/sops/0/dasar_hukum/0",
                                                  "UU Nomor 23 Tahun 2014 tentang Pemerintahan Daerah")})
                              .document;
    EXPECT_EQ(document[at("/sops/0/tanggal_pembuatan/date")], "2020-01-07");
    EXPECT_EQ(document[at("/sops/0/langkah/0/mutu_baku/waktu/duration")], "P2D");
    EXPECT_EQ(document[at("/sops/0/langkah/0/mutu_baku/waktu/duration_max")], "P3D");
    EXPECT_EQ(document[at("/sops/0/langkah/0/mutu_baku/waktu/working_days")], true);
    EXPECT_EQ(document[at("/sops/0/dasar_hukum/0/rule/tentang")], "Pemerintahan Daerah");
}

TEST(Replay, ConfirmingSettlesADoubtAndIllegibleKeepsIt)
{
    const auto document = corrected_by({change_of(Kind::confirm, "/sops/0/nama_sop"),
                                        change_of(Kind::illegible, "/sops/0/tanggal_pembuatan"),
                                        change_of(Kind::confirm, "/sops/0/alur/simbol/0")})
                              .document;
    EXPECT_EQ(document[at("/sops/0/nama_sop/review")], false);
    EXPECT_EQ(document[at("/sops/0/nama_sop/origin")], "ocr");
    EXPECT_EQ(document[at("/sops/0/tanggal_pembuatan/reasons")], ordered_json({"illegible"}));
    EXPECT_EQ(document[at("/sops/0/tanggal_pembuatan/review")], true);
    EXPECT_EQ(document[at("/sops/0/alur/simbol/0/review")], false);
}

TEST(Replay, WhatIsAddedBecomesWhole)
{
    const auto document =
        corrected_by(
            {change_of(Kind::set, "/sops/0/tanggal_revisi",
                       {{"text", "8 Mei 2021"}, {"page", 1}, {"box", {1, 2, 3, 4}}}),
             change_of(Kind::add, "/sops/0/dasar_hukum/1", {{"text", "PP 5/2019"}, {"page", 1}, {"box", {1, 2, 3, 4}}}),
             change_of(Kind::add, "/sops/0/langkah/-",
                       {{"id", "l4"},
                        {"bagian", "b1"},
                        {"no", nullptr},
                        {"kegiatan", {{"text", "Selesai"}}},
                        {"mutu_baku", {{"kelengkapan", nullptr}, {"waktu", {{"text", "1 jam"}}}, {"output", nullptr}}},
                        {"keterangan", nullptr},
                        {"lain", ordered_json::array()},
                        {"page", 2},
                        {"box", {100, 1300, 2200, 300}}}),
             change_of(Kind::add, "/sops/0/alur/simbol/-",
                       {{"id", "s4"},
                        {"jenis", "terminator"},
                        {"langkah", "l4"},
                        {"pelaksana", {"p2"}},
                        {"teks", nullptr},
                        {"page", 2},
                        {"box", {1200, 1350, 120, 80}},
                        {"confidence", 1.0},
                        {"review", false}})})
            .document;
    EXPECT_EQ(document[at("/sops/0/tanggal_revisi/date")], "2021-05-08");
    EXPECT_EQ(document[at("/sops/0/dasar_hukum")].size(), 4U);
    EXPECT_EQ(document[at("/sops/0/dasar_hukum/1/rule/jenis")], "PP");
    EXPECT_EQ(document[at("/sops/0/langkah/3/mutu_baku/waktu/duration")], "PT1H");
    EXPECT_EQ(document[at("/sops/0/langkah/3/kegiatan/page")], 2) << "a cell without a place of its own has its row's";
}

TEST(Replay, ItemsMoveAndGo)
{
    const auto document =
        corrected_by({change_of(Kind::move, "/sops/0/dasar_hukum/0", 2U),
                      change_of(Kind::remove, "/sops/0/dasar_hukum/0"), change_of(Kind::remove, "/sops/0/nama_sop")})
            .document;
    EXPECT_EQ(document[at("/sops/0/dasar_hukum/0/text")], "UU Nomor 3 Tahun 2014");
    EXPECT_EQ(document[at("/sops/0/dasar_hukum/1/text")], "UU Nomor 1 Tahun 2014");
    EXPECT_TRUE(document[at("/sops/0/nama_sop")].is_null());
}

TEST(Replay, ACorrectionIsMadeWholeOrNotAtAll)
{
    CorrectedDocument corrected{review_document(), {}, {}};
    auto correction = correction_of(
        {change_of(Kind::accept, "/sops/0"), change_of(Kind::set, "/sops/0/nama_sop", "X"),
         change_of(Kind::move, "/sops/0/dasar_hukum/0", 2U), change_of(Kind::remove, "/sops/0/dasar_hukum/1"),
         change_of(Kind::add, "/sops/0/pages/0", 9), change_of(Kind::set, "/sops/0/alur/simbol/1/jenis", "decision"),
         change_of(Kind::set, "/sops/0/no_such_field", "X")});
    ASSERT_TRUE(apply_new(corrected, correction));
    EXPECT_EQ(corrected.document, review_document());
    EXPECT_TRUE(corrected.accepted.empty());
}

TEST(Replay, RefusesWhatIsNobodysToWrite)
{
    for (const auto* pointer :
         {"", "/", "/schema", "/sops", "/sops/0/id", "/sops/0/nama_sop/was", "/sops/0/nama_sop/confidence",
          "/sops/01/nama_sop", "/sops/-1/nama_sop", "/sops/0/nama_sop/~2", "nama_sop", "/generator/version",
          "/sops/99999999999999999999/nama_sop"}) {
        CorrectedDocument corrected{review_document(), {}, {}};
        auto correction = correction_of({change_of(Kind::set, pointer, "X")});
        EXPECT_TRUE(apply_new(corrected, correction)) << pointer;
        EXPECT_EQ(corrected.document, review_document()) << pointer;
    }
}

TEST(Replay, UndoAndRedoWithoutEnd)
{
    std::vector<Correction> log;
    for (int i = 1; i <= 3; ++i)
        log.push_back(correction_of({change_of(Kind::set, "/sops/0/nama_sop", "nama " + std::to_string(i))}, i));
    const auto add = [&](Action action, int of, const std::string& who = "Siti") {
        Correction line = correction_of({}, static_cast<int>(log.size()) + 1, who);
        line.action = action;
        line.of = of;
        log.push_back(line);
    };
    const auto name = [&] { return replay(review_document(), "reading-1", log).document[at("/sops/0/nama_sop")]; };
    EXPECT_EQ(name()["text"], "nama 3");
    for (const int expected : {3, 2, 1}) {
        ASSERT_EQ(next_to_undo(log, "Siti"), expected);
        EXPECT_FALSE(next_to_undo(log, "Budi")) << "nobody takes back another's";
        add(Action::undo, expected);
    }
    EXPECT_FALSE(next_to_undo(log, "Siti"));
    EXPECT_EQ(name(), review_document()[at("/sops/0/nama_sop")]) << "as the machine had read it, with its doubt";
    for (const int expected : {1, 2, 3}) {
        ASSERT_EQ(next_to_redo(log, "Siti"), expected);
        add(Action::redo, expected);
    }
    EXPECT_FALSE(next_to_redo(log, "Siti"));
    EXPECT_EQ(name()["text"], "nama 3");
    EXPECT_EQ(name()["was"], "Surat Masvk");
    add(Action::undo, 3);
    log.push_back(correction_of({change_of(Kind::set, "/sops/0/nama_sop", "baru")}, static_cast<int>(log.size()) + 1));
    EXPECT_FALSE(next_to_redo(log, "Siti")) << "a new correction ends what could be done again";
}

/// The same paper read by another version: a further legal base and a further row before the others, other ids, another
/// resolution.
ordered_json read_again()
{
    auto binder = review_binder();
    auto& sop = binder.sops[0];
    sop.dasar_hukum.insert(sop.dasar_hukum.begin(),
                           {alihsop::testing::read_value("UU baru", 1, {100, 1400, 900, 50}), std::nullopt});
    sop.pelaksana[0].id = "p2";
    sop.pelaksana[1].id = "p1";
    for (auto& symbol : sop.alur.simbol) symbol.pelaksana = {"p2"};
    auto document = to_json(binder);
    const auto halve = [](ordered_json& box) {
        for (auto& number : box) number = number.get<int>() / 2;
    };
    for (auto& page : document["pages"]) page["width"] = 1240;
    auto& json = document["sops"][0];
    for (auto* list : {&json["dasar_hukum"], &json["alur"]["simbol"], &json["langkah"]})
        for (auto& item : *list) halve(item["box"]);
    for (auto& row : json["langkah"]) halve(row["kegiatan"]["box"]);
    for (auto& actor : json["pelaksana"]) halve(actor["nama"]["box"]);
    halve(json["nama_sop"]["box"]);
    return document;
}

/// The log lines that the corrections became when they were made on the sample.
std::vector<Correction> made_on_the_sample(std::vector<std::vector<Change>> all)
{
    CorrectedDocument corrected{review_document(), {}, {}};
    std::vector<Correction> log;
    for (auto& changes : all) {
        log.push_back(correction_of(std::move(changes), static_cast<int>(log.size()) + 1));
        EXPECT_FALSE(apply_new(corrected, log.back()));
    }
    return log;
}

TEST(Replay, AnotherReadingKeepsWhatStillHasItsPlace)
{
    auto log = made_on_the_sample({{change_of(Kind::set, "/sops/0/dasar_hukum/1", "UU Nomor 2 Tahun 2015")},
                                   {change_of(Kind::set, "/sops/0/alur/simbol/1/pelaksana", {"p2"})},
                                   {change_of(Kind::set, "/sops/0/langkah/2/kegiatan", "Kegiatan tiga")},
                                   {change_of(Kind::set, "/pages/1/kind", "identity")}});
    const auto corrected = replay(read_again(), "reading-2", log);
    EXPECT_TRUE(corrected.lost.empty());
    EXPECT_EQ(corrected.document[at("/sops/0/dasar_hukum/2/text")], "UU Nomor 2 Tahun 2015");
    EXPECT_EQ(corrected.document[at("/sops/0/dasar_hukum/1/text")], "UU Nomor 1 Tahun 2014");
    EXPECT_EQ(corrected.document[at("/sops/0/alur/simbol/1/pelaksana/0")], "p1") << "Kabag, whatever he is numbered";
    EXPECT_EQ(corrected.document[at("/sops/0/langkah/2/kegiatan/text")], "Kegiatan tiga");
    EXPECT_EQ(corrected.document[at("/pages/1/kind")], "identity");
}

TEST(Replay, AnotherReadingTellsWhatLostItsPlace)
{
    auto log = made_on_the_sample(
        {{change_of(Kind::set, "/sops/0/dasar_hukum/2", "X"), change_of(Kind::set, "/sops/0/nama_sop", "Y")},
         {change_of(Kind::set, "/sops/0/langkah/0/kegiatan", "Z")}});
    auto document = read_again();
    document["sops"][0]["dasar_hukum"].erase(3);
    const auto corrected = replay(document, "reading-2", log);
    ASSERT_EQ(corrected.lost.size(), 1U);
    EXPECT_EQ(corrected.lost[0].correction.sequence, 1);
    EXPECT_EQ(corrected.document[at("/sops/0/nama_sop/text")], "Surat Masvk") << "all of a correction, or nothing";
    EXPECT_EQ(corrected.document[at("/sops/0/langkah/0/kegiatan/text")], "Z");
}

}  // namespace
