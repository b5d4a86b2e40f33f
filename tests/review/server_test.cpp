// The server over HTTP: what it gives, and what it refuses.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <httplib.h>

#include <fstream>
#include <opencv2/imgcodecs.hpp>
#include <thread>

#include "imaging/codecs/encode_picture.h"
#include "models/failure.h"
#include "review/corrections/correction_line.h"
#include "review/server/review_server.h"
#include "tests/imaging/sources/temporary_folder.h"
#include "tests/review/review_binder.h"

namespace {

using namespace alihsop;
using alihsop::testing::TemporaryFolder;
using nlohmann::json;
namespace fs = std::filesystem;

constexpr auto kCorrections = "/api/binders/sample/corrections";

class Server : public ::testing::Test {
protected:
    Server()
    {
        fs::create_directories(folder.path() / "sample" / "pages");
        folder.write("sample/binder.json", write_binder_text(alihsop::testing::review_binder()));
        folder.write("sample/pages/0001.webp", encode_picture(cv::Mat(3508, 2480, CV_8UC1, cv::Scalar(255))));
        folder.write("secret.txt", std::string("not for the browser"));
        start();
    }
    ~Server() override { end(); }

    void start(const std::string& password = {})
    {
        end();
        server = std::make_unique<ReviewServer>(ReviewSettings{folder.path(), "127.0.0.1", 0, password, {}});
        thread = std::thread([this] { server->serve(); });
    }
    void end()
    {
        if (!server) return;
        server->stop();
        thread.join();
        server.reset();
    }
    [[nodiscard]] std::unique_ptr<httplib::Client> stranger() const
    {
        return std::make_unique<httplib::Client>("127.0.0.1", server->port());
    }

    /// A browser in which somebody has given his name.
    struct Person {
        std::unique_ptr<httplib::Client> client;
        httplib::Headers headers;
        json post(const std::string& path, const json& body, int expected = 200)
        {
            const auto answer = client->Post(path, headers, body.dump(), "application/json");
            EXPECT_TRUE(answer) << path;
            EXPECT_EQ(answer->status, expected) << path << ": " << answer->body;
            return json::parse(answer->body);
        }
        json get(const std::string& path)
        {
            const auto answer = client->Get(path, headers);
            EXPECT_TRUE(answer) << path;
            EXPECT_EQ(answer->status, 200) << path << ": " << answer->body;
            return json::parse(answer->body);
        }
    };
    [[nodiscard]] Person enter(const std::string& who, const std::string& password = {}) const
    {
        Person person{stranger(), {}};
        const auto answer =
            person.client->Post("/api/session", json{{"who", who}, {"password", password}}.dump(), "application/json");
        EXPECT_EQ(answer->status, 200) << answer->body;
        const auto cookie = answer->get_header_value("Set-Cookie");
        EXPECT_THAT(cookie,
                    ::testing::AllOf(::testing::HasSubstr("HttpOnly"), ::testing::HasSubstr("SameSite=Strict")));
        person.headers = {{"Cookie", cookie.substr(0, cookie.find(';'))},
                          {"X-CSRF-Token", json::parse(answer->body)["csrf"].get<std::string>()}};
        return person;
    }
    [[nodiscard]] static json name(const std::string& text, std::size_t revision)
    {
        return {{"revision", revision},
                {"changes", {{{"kind", "set"}, {"pointer", "/sops/0/nama_sop"}, {"after", text}}}}};
    }
    [[nodiscard]] std::string log() const
    {
        std::ifstream in(folder.path() / "sample" / "corrections.jsonl", std::ios::binary);
        return {std::istreambuf_iterator<char>(in), {}};
    }

    TemporaryFolder folder;
    std::unique_ptr<ReviewServer> server;
    std::thread thread;
};

TEST_F(Server, GivesThePageWithAStrictPolicy)
{
    const auto page = stranger()->Get("/");
    ASSERT_EQ(page->status, 200);
    EXPECT_THAT(page->get_header_value("Content-Security-Policy"), ::testing::HasSubstr("script-src 'self';"));
    EXPECT_THAT(page->get_header_value("Content-Security-Policy"), ::testing::Not(::testing::HasSubstr("unsafe")));
    EXPECT_EQ(page->get_header_value("X-Content-Type-Options"), "nosniff");
    EXPECT_EQ(stranger()->Get("/page.js")->status, 200);
    EXPECT_GT(stranger()->Get("/page.js")->body.size(), 10'000U);
}

TEST_F(Server, GivesNothingWithoutASession)
{
    for (const auto* path : {"/api/shelf", "/api/binders/sample", "/api/search?q=surat", "/api/binders/sample/pages/1",
                             "/api/binders/sample/history"})
        EXPECT_EQ(stranger()->Get(path)->status, 401) << path;
    EXPECT_EQ(stranger()->Post(kCorrections, name("X", 0).dump(), "application/json")->status, 401);
    EXPECT_TRUE(log().empty());
}

TEST_F(Server, NoPathLeadsOutOfTheWorkspace)
{
    auto person = enter("Siti");
    for (const auto* path :
         {"/../secret.txt", "/..%2fsecret.txt", "/%2e%2e/secret.txt", "/secret.txt", "/api/binders/..",
          "/api/binders/../secret.txt", "/api/binders/..%2f..", "/api/binders/.", "/api/binders/sample%2f..%2f..",
          "/api/binders/sample/pages/..%2f..%2fsecret.txt", "/api/binders/sample/pages/1%00",
          "/api/binders/sample/pages/-1", "/api/binders/sample/pages/99999", "/api/binders/%00", "/page.js%00.css",
          "//etc/passwd", "/api/binders/sample/sops/99999/bpmn"}) {
        const auto answer = person.client->Get(path, person.headers);
        if (!answer) continue;  // the library closes the connection on what is no path
        EXPECT_EQ(answer->status, 404) << path;
        EXPECT_THAT(answer->body, ::testing::Not(::testing::HasSubstr("browser"))) << path;
    }
}

TEST_F(Server, ABinderMayHaveAnyName)
{
    fs::copy(folder.path() / "sample", folder.path() / "SOP Kecamatan \u00e9 100%", fs::copy_options::recursive);
    auto person = enter("Siti");
    EXPECT_EQ(person.get("/api/binders/SOP%20Kecamatan%20%C3%A9%20100%25")["revision"], 0);
    EXPECT_EQ(person.client->Get("/api/binders/SOP%20Kecamatan%20%C3%A9%20100%25/pages/1", person.headers)->status,
              200);
}

TEST_F(Server, AForeignPageCanChangeNothing)
{
    const auto person = enter("Siti");
    const auto attempt = [&](const httplib::Headers& changed, const std::string& type = "application/json") {
        auto headers = person.headers;
        for (const auto& [key, value] : changed) {
            headers.erase(key);
            if (!value.empty()) headers.emplace(key, value);
        }
        return stranger()->Post(kCorrections, headers, name("X", 0).dump(), type)->status;
    };
    EXPECT_EQ(attempt({{"X-CSRF-Token", ""}}), 403);
    EXPECT_EQ(attempt({{"X-CSRF-Token", std::string(64, 'a')}}), 403);
    EXPECT_EQ(attempt({{"Origin", "http://evil.example"}}), 403);
    EXPECT_EQ(attempt({{"Origin", "null"}}), 403);
    EXPECT_EQ(attempt({{"Sec-Fetch-Site", "cross-site"}}), 403);
    EXPECT_EQ(attempt({}, "text/plain"), 415);
    EXPECT_EQ(attempt({{"Host", "evil.example"}}), 421) << "a foreign name that leads here";
    EXPECT_TRUE(log().empty());
    EXPECT_EQ(
        attempt({{"Origin", "http://127.0.0.1:" + std::to_string(server->port())}, {"Sec-Fetch-Site", "same-origin"}}),
        200);
}

TEST_F(Server, RefusesWhatIsTooLargeOrMalformed)
{
    auto person = enter("Siti");
    const auto large =
        person.client->Post(kCorrections, person.headers, std::string(2U << 20U, ' '), "application/json");
    EXPECT_TRUE(!large || large->status == 413);
    auto another = enter("Budi");
    for (const auto* body : {"", "{", "[]", "null", "{\"revision\":0}", "{\"revision\":\"0\",\"changes\":[]}",
                             "{\"revision\":0,\"changes\":[]}", "{\"revision\":0,\"changes\":[{}]}",
                             "{\"revision\":0,\"changes\":[{\"kind\":\"burn\",\"pointer\":\"/sops/0\"}]}",
                             "{\"revision\":0,\"changes\":[{\"kind\":\"set\",\"pointer\":7}]}",
                             "{\"revision\":0,\"changes\":[{\"kind\":\"set\",\"pointer\":\"/sops/0/alur/simbol/0/"
                             "jenis\",\"after\":\"cube\"}]}",
                             "{\"revision\":0,\"changes\":[{\"kind\":\"set\",\"pointer\":\"/sops/0/alur/panah/0/"
                             "ke\",\"after\":\"s99\"}]}"}) {
        const auto answer = another.client->Post(kCorrections, another.headers, body, "application/json");
        ASSERT_TRUE(answer) << body;
        EXPECT_TRUE(answer->status == 400 || answer->status == 422) << body << " " << answer->status;
    }
    const auto deep =
        another.client->Post(kCorrections, another.headers, std::string(100'000, '['), "application/json");
    EXPECT_EQ(deep->status, 400);
    EXPECT_TRUE(log().empty());
    another.post(kCorrections, name("Surat Masuk", 0));
}

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

TEST_F(Server, ATamperedLogIsShownAndNotWrittenTo)
{
    enter("Siti").post(kCorrections, name("Surat Masuk", 0));
    auto changed = log();
    changed.replace(changed.find("Surat Masuk"), 5, "SURAT");
    folder.write("sample/corrections.jsonl", changed);
    auto person = enter("Siti");
    EXPECT_EQ(person.get("/api/binders/sample")["fault"]["line"], 1);
    person.post(kCorrections, name("X", 0), 423);
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

TEST_F(Server, APasswordKeepsStrangersOut)
{
    EXPECT_THROW(ReviewServer({folder.path(), "0.0.0.0", 0, {}, {}}), Failure) << "other machines, and no password";
    start("rahasia");
    const auto attempt = [&](const std::string& password) {
        return stranger()
            ->Post("/api/session", json{{"who", "X"}, {"password", password}}.dump(), "application/json")
            ->status;
    };
    EXPECT_EQ(attempt(""), 401);
    static_cast<void>(enter("Siti", "rahasia"));
    for (int i = 0; i < 9; ++i) EXPECT_EQ(attempt("rahasia" + std::to_string(i)), 401);
    EXPECT_EQ(attempt("rahasia"), 429) << "after many tries even the right one waits";
    auto other = stranger();
    other->set_interface("127.0.0.2");
    const auto elsewhere =
        other->Post("/api/session", json{{"who", "X"}, {"password", "rahasia"}}.dump(), "application/json");
    ASSERT_TRUE(elsewhere);
    EXPECT_EQ(elsewhere->status, 200) << "another machine's tries do not count";
}

TEST_F(Server, OneWorkspaceHasOneServer)
{
    EXPECT_THROW(ReviewServer({folder.path(), "127.0.0.1", 0, {}, {}}), Failure);
}

}  // namespace
