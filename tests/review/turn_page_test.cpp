// A page that a person turns.
#include "review/corrections/turn_page.h"

#include <gtest/gtest.h>

#include "models/json/json_text.h"
#include "models/schema/validate_document.h"
#include "tests/review/review_binder.h"

namespace {

using namespace alihsop;
using alihsop::testing::change_of;
using alihsop::testing::correction_of;
using alihsop::testing::review_document;
using nlohmann::ordered_json;
using Kind = Change::Kind;

ordered_json::json_pointer at(const std::string& pointer) { return ordered_json::json_pointer(pointer); }

Change turned_to(int rotation) { return change_of(Kind::set, "/pages/1/rotation", rotation); }

TEST(TurnPage, TakesAlongAllThatStandsOnItAndNothingElse)
{
    CorrectedDocument corrected{review_document(), {}, {}};
    const auto before = corrected.document;
    auto correction = correction_of({turned_to(90)});
    ASSERT_FALSE(apply_new(corrected, correction));
    const auto& now = corrected.document;
    EXPECT_TRUE(validate_document(write_json_text(now)).empty());
    EXPECT_EQ(now[at("/pages/1/width")], 3508);
    EXPECT_EQ(now[at("/pages/1/height")], 2480);
    EXPECT_EQ(now[at("/sops/0/alur/simbol/0/box")], ordered_json({3508 - 480 - 80, 950, 80, 120}));
    EXPECT_EQ(now[at("/sops/0/alur/panah/0/path")], ordered_json({{3508 - 560 - 1, 1010}, {3508 - 780 - 1, 1010}}));
    EXPECT_EQ(now[at("/sops/0/langkah/0/box")], ordered_json({3508 - 400 - 300, 100, 300, 2200}));
    EXPECT_EQ(now[at("/sops/0/nama_sop")], before[at("/sops/0/nama_sop")]) << "it stands on the other page";
    EXPECT_EQ(correction.changes[0].before, 0);
}

TEST(TurnPage, ItsTransformStillLeadsFromTheScanToThePlace)
{
    auto document = review_document();
    ASSERT_TRUE(turn_page(document, 1, 270));
    const auto& t = document[at("/pages/1/transform")];
    EXPECT_EQ(t[0].get<double>() * 100 + t[1].get<double>() * 30 + t[2].get<double>(), 30);
    EXPECT_EQ(t[3].get<double>() * 100 + t[4].get<double>() * 30 + t[5].get<double>(), 2479 - 100);
}

TEST(TurnPage, FourTurnsAreNone)
{
    auto document = review_document();
    const auto before = document;
    for (const int rotation : {90, 180, 270, 0}) ASSERT_TRUE(turn_page(document, 1, rotation));
    EXPECT_EQ(document, before);
}

TEST(TurnPage, OnlyQuartersOfPagesThatHaveAPicture)
{
    auto document = review_document();
    const auto before = document;
    for (const auto& rotation :
         {ordered_json(45), ordered_json(-90), ordered_json(360), ordered_json("90"), ordered_json()})
        EXPECT_FALSE(turn_page(document, 1, rotation)) << rotation;
    EXPECT_FALSE(turn_page(document, 7, 90));
    EXPECT_EQ(document, before);
    document[at("/pages/1/width")] = 0;
    EXPECT_FALSE(turn_page(document, 1, 90));
}

TEST(TurnPage, IsTakenBackWithTheChangesBesideIt)
{
    CorrectedDocument corrected{review_document(), {}, {}};
    const auto before = corrected.document;
    auto correction = correction_of({turned_to(180), change_of(Kind::set, "/sops/7/nama_sop", "x")});
    EXPECT_TRUE(apply_new(corrected, correction));
    EXPECT_EQ(corrected.document, before);
}

TEST(TurnPage, AnotherReadingThatHasItsSideUpAlreadyIsNotTurnedOnceMore)
{
    CorrectedDocument corrected{review_document(), {}, {}};
    auto turn = correction_of({turned_to(180)});
    ASSERT_FALSE(apply_new(corrected, turn));
    auto text = correction_of({change_of(Kind::set, "/sops/0/langkah/0/kegiatan", "Menerima surat")}, 2);
    ASSERT_FALSE(apply_new(corrected, text));

    const auto as_before = replay(review_document(), "reading-2", {turn, text});
    EXPECT_TRUE(as_before.lost.empty());
    EXPECT_EQ(as_before.document, corrected.document);

    auto upright = review_document();
    ASSERT_TRUE(turn_page(upright, 1, 180));
    const auto seen = replay(upright, "reading-3", {turn, text});
    EXPECT_TRUE(seen.lost.empty());
    EXPECT_EQ(seen.document, corrected.document);
}

}  // namespace
