// The server over HTTP: what it refuses.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <httplib.h>

#include "models/failure.h"
#include "tests/review/running_server.h"

namespace {

using namespace alihsop;
using alihsop::testing::kCorrections;
using nlohmann::json;
namespace fs = std::filesystem;

class ServerGuard : public alihsop::testing::RunningServer {};

TEST_F(ServerGuard, GivesThePageWithAStrictPolicy)
{
    const auto page = stranger()->Get("/");
    ASSERT_EQ(page->status, 200);
    EXPECT_THAT(page->get_header_value("Content-Security-Policy"), ::testing::HasSubstr("script-src 'self';"));
    EXPECT_THAT(page->get_header_value("Content-Security-Policy"), ::testing::Not(::testing::HasSubstr("unsafe")));
    EXPECT_EQ(page->get_header_value("X-Content-Type-Options"), "nosniff");
    EXPECT_EQ(stranger()->Get("/page.js")->status, 200);
    EXPECT_GT(stranger()->Get("/page.js")->body.size(), 10'000U);
}

TEST_F(ServerGuard, GivesNothingWithoutASession)
{
    for (const auto* path : {"/api/shelf", "/api/binders/sample", "/api/search?q=surat", "/api/binders/sample/pages/1",
                             "/api/binders/sample/history"})
        EXPECT_EQ(stranger()->Get(path)->status, 401) << path;
    EXPECT_EQ(stranger()->Post(kCorrections, name("X", 0).dump(), "application/json")->status, 401);
    EXPECT_TRUE(log().empty());
}

TEST_F(ServerGuard, NoPathLeadsOutOfTheWorkspace)
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

TEST_F(ServerGuard, ABinderMayHaveAnyName)
{
    fs::copy(folder.path() / "sample", folder.path() / "SOP Kecamatan \u00e9 100%", fs::copy_options::recursive);
    auto person = enter("Siti");
    EXPECT_EQ(person.get("/api/binders/SOP%20Kecamatan%20%C3%A9%20100%25")["revision"], 0);
    EXPECT_EQ(person.client->Get("/api/binders/SOP%20Kecamatan%20%C3%A9%20100%25/pages/1", person.headers)->status,
              200);
}

TEST_F(ServerGuard, AForeignPageCanChangeNothing)
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

TEST_F(ServerGuard, RefusesWhatIsTooLargeOrMalformed)
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

TEST_F(ServerGuard, ATamperedLogIsShownAndNotWrittenTo)
{
    enter("Siti").post(kCorrections, name("Surat Masuk", 0));
    auto changed = log();
    changed.replace(changed.find("Surat Masuk"), 5, "SURAT");
    folder.write("sample/corrections.jsonl", changed);
    auto person = enter("Siti");
    EXPECT_EQ(person.get("/api/binders/sample")["fault"]["line"], 1);
    person.post(kCorrections, name("X", 0), 423);
}

TEST_F(ServerGuard, APasswordKeepsStrangersOut)
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

TEST_F(ServerGuard, OneWorkspaceHasOneServer)
{
    EXPECT_THROW(ReviewServer({folder.path(), "127.0.0.1", 0, {}, {}}), Failure);
}

}  // namespace
