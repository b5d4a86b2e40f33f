// The server over HTTP: what it gives.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <httplib.h>

#include <opencv2/imgcodecs.hpp>

#include "tests/review/running_server.h"

namespace {

using namespace alihsop;
using alihsop::testing::kCorrections;
using nlohmann::json;

class Server : public alihsop::testing::RunningServer {};

TEST_F(Server, WhatIsSavedOutlivesTheServer)
{
    {
        auto person = enter("Siti");
        const auto answer = person.post(kCorrections, name("Surat Masuk", 0));
        EXPECT_EQ(answer["revision"], 1);
        EXPECT_EQ(answer["sops"]["0"]["nama_sop"]["was"], "Surat Masvk");
        EXPECT_THAT(log(), ::testing::HasSubstr("\"after\":\"Surat Masuk\"")) << "on the disk before the answer";
    }
    start();
    auto person = enter("Siti");
    EXPECT_EQ(person.get("/api/binders/sample")["document"]["sops"][0]["nama_sop"]["text"], "Surat Masuk");
    EXPECT_EQ(person.post("/api/binders/sample/undo", json::object())["sops"]["0"]["nama_sop"]["text"], "Surat Masvk")
        << "also after a restart";
    EXPECT_EQ(person.post("/api/binders/sample/redo", json::object())["sops"]["0"]["nama_sop"]["text"], "Surat Masuk");
    person.post("/api/binders/sample/redo", json::object(), 422);
}

TEST_F(Server, WhatChangesIsCheckedAgain)
{
    auto person = enter("Siti");
    const auto has = [](const json& findings, const std::string& code) {
        return std::any_of(findings.begin(), findings.end(),
                           [&](const json& finding) { return finding["code"] == code; });
    };
    EXPECT_FALSE(
        has(person.get("/api/binders/sample")["document"]["sops"][0]["findings"], "effective-before-creation"));
    const auto set = [&](const char* field, const char* text, int revision) {
        const json value{{"text", text}, {"page", 1}, {"box", {1, 2, 3, 4}}};
        const auto pointer = std::string("/sops/0/tanggal_") + field;
        return person.post(
            kCorrections,
            {{"revision", revision},
             {"changes", {{{"kind", "set"}, {"pointer", pointer}, {"after", value}}}}})["sops"]["0"]["findings"];
    };
    EXPECT_FALSE(has(set("pembuatan", "7 Januari 2020", 0), "effective-before-creation"));
    EXPECT_TRUE(has(set("efektif", "6 Januari 2020", 1), "effective-before-creation"));
    EXPECT_TRUE(has(person.get("/api/binders/sample")["document"]["sops"][0]["findings"], "effective-before-creation"));
    EXPECT_FALSE(has(person.post("/api/binders/sample/undo", json::object())["sops"]["0"]["findings"],
                     "effective-before-creation"));
}

TEST_F(Server, TwoPeopleLoseNoUpdate)
{
    auto siti = enter("Siti");
    auto budi = enter("Budi");
    siti.post(kCorrections, name("dari Siti", 0));
    const auto refused = budi.post(kCorrections, name("dari Budi", 0), 409);
    EXPECT_EQ(refused["by"], "Siti");
    EXPECT_EQ(refused["revision"], 1);
    budi.post("/api/binders/sample/undo", json::object(), 422);
    EXPECT_EQ(budi.get("/api/binders/sample")["document"]["sops"][0]["nama_sop"]["text"], "dari Siti");
    budi.post(kCorrections, name("dari Budi", 1));
}

TEST_F(Server, DigitisingAgainKeepsCorrectionsAndListsTheLost)
{
    auto person = enter("Siti");
    person.post(kCorrections, name("Surat Masuk", 0));
    person.post(kCorrections,
                {{"revision", 1},
                 {"changes", {{{"kind", "set"}, {"pointer", "/sops/0/dasar_hukum/2"}, {"after", "UU 9/2015"}}}}});
    auto again = alihsop::testing::review_binder();
    again.sops[0].dasar_hukum.pop_back();
    const auto before = person.get("/api/binders/sample/revision")["reading"];
    folder.write("sample/binder.json", write_binder_text(again));
    person.post(
        kCorrections,
        {{"revision", 2}, {"reading", before}, {"changes", {{{"kind", "confirm"}, {"pointer", "/sops/0/nama_sop"}}}}},
        409);
    const auto view = person.get("/api/binders/sample");
    EXPECT_EQ(view["document"]["sops"][0]["nama_sop"]["text"], "Surat Masuk");
    ASSERT_EQ(view["lost"].size(), 1U);
    EXPECT_EQ(view["lost"][0]["after"], "UU 9/2015");
}

TEST_F(Server, TheShelfCountsAndTheSearchFinds)
{
    auto person = enter("Siti");
    auto shelf = person.get("/api/shelf")["binders"][0];
    EXPECT_EQ(shelf["id"], "sample");
    EXPECT_EQ(shelf["doubts"], 6);
    EXPECT_EQ(shelf["state"], "new");
    person.post(kCorrections, name("Surat Keluar", 0));
    person.post(kCorrections, {{"revision", 1}, {"changes", {{{"kind", "accept"}, {"pointer", "/sops/0"}}}}});
    shelf = person.get("/api/shelf")["binders"][0];
    EXPECT_EQ(shelf["doubts"], 5);
    EXPECT_EQ(shelf["state"], "accepted");
    EXPECT_EQ(person.get("/api/search?q=surat%20kel")["hits"][0]["title"], "Surat Keluar");
    for (const auto* hostile : {"%22", "OR%20AND%20NOT", "*", "title:x", "%27;DROP%20TABLE%20text;--", "(((", "NEAR("})
        static_cast<void>(person.get(std::string("/api/search?q=") + hostile));
    EXPECT_EQ(person.get("/api/search?q=")["hits"].size(), 0U);
}

TEST_F(Server, ADamagedIndexIsMadeAnew)
{
    end();
    folder.write("search.sqlite", std::string(5000, 'x'));
    start();
    EXPECT_EQ(enter("Siti").get("/api/shelf")["binders"].size(), 1U);
}

TEST_F(Server, GivesPicturesAndPartsOfThem)
{
    auto person = enter("Siti");
    EXPECT_THAT(person.client->Get("/api/binders/sample/pages/1", person.headers)->body, ::testing::StartsWith("RIFF"));
    EXPECT_THAT(person.client->Get("/api/binders/sample/pages/1/crop?x=101&y=99&w=51&h=20", person.headers)->body,
                ::testing::StartsWith("RIFF"));
    for (const auto* part :
         {"x=9999&y=0&w=5&h=5", "x=0&y=0&w=99999&h=99999", "x=-1&y=0&w=5&h=5", "x=a&y=0&w=5&h=5", ""})
        EXPECT_EQ(person.client->Get(std::string("/api/binders/sample/pages/1/crop?") + part, person.headers)->status,
                  404)
            << part;
}

TEST_F(Server, GivesPagesAsTheyAreTurned)
{
    auto person = enter("Siti");
    const auto size_of = [&](const std::string& query) {
        const auto webp = person.client->Get("/api/binders/sample/pages/1" + query, person.headers)->body;
        const auto picture = cv::imdecode(std::vector<unsigned char>(webp.begin(), webp.end()), cv::IMREAD_GRAYSCALE);
        return std::make_pair(picture.cols, picture.rows);
    };
    EXPECT_EQ(size_of("?rotation=0"), std::make_pair(2480, 3508));
    EXPECT_EQ(size_of("?rotation=90"), std::make_pair(3508, 2480));
    EXPECT_EQ(size_of("?rotation=45"), std::make_pair(2480, 3508));
    EXPECT_EQ(size_of("/crop?x=100&y=2000&w=300&h=50&rotation=0"), std::make_pair(324, 74));
    EXPECT_EQ(size_of("/crop?x=3000&y=100&w=300&h=50&rotation=270"), std::make_pair(324, 74))
        << "lies outside of the page as it was";
    EXPECT_EQ(
        person.client->Post("/api/binders/sample/pages/7/read-again", person.headers, "{}", "application/json")->status,
        404);
    person.post(kCorrections,
                {{"revision", 0}, {"changes", {{{"kind", "set"}, {"pointer", "/pages/0/rotation"}, {"after", 45}}}}},
                422);
    person.post(kCorrections,
                {{"revision", 0}, {"changes", {{{"kind", "set"}, {"pointer", "/pages/0/rotation"}, {"after", 90}}}}});
    EXPECT_EQ(person.get("/api/binders/sample")["document"]["pages"][0]["width"], 3508);
}

TEST_F(Server, OneGoesOnWhereOneLeftOffOnAnyMachine)
{
    enter("Siti").post("/api/binders/sample/place", {{"pointer", "/sops/0/nama_sop"}});
    EXPECT_EQ(enter("Siti").get("/api/binders/sample")["resume"], "/sops/0/nama_sop");
    EXPECT_EQ(enter("Budi").get("/api/binders/sample")["resume"], nullptr);
    end();
    start();
    EXPECT_EQ(enter("Siti").get("/api/binders/sample")["resume"], "/sops/0/nama_sop") << "it outlives the server";
    enter("Siti").post("/api/binders/sample/place", {{"pointer", std::string(5000, 'x')}}, 422);
    end();
    folder.write("review-places.json", std::string("[torn"));
    start();
    EXPECT_EQ(enter("Siti").get("/api/binders/sample")["resume"], nullptr);
}

}  // namespace
