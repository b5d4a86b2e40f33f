#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <httplib.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <nlohmann/json.hpp>
#include <opencv2/core.hpp>
#include <string>
#include <thread>

#include "imaging/codecs/encode_picture.h"
#include "review/server/review_server.h"
#include "tests/imaging/sources/temporary_folder.h"
#include "tests/review/review_binder.h"

namespace alihsop::testing {

/// Where the binder of the workspace takes corrections.
inline constexpr auto kCorrections = "/api/binders/sample/corrections";

/// A workspace with one binder, and the server over it.
class RunningServer : public ::testing::Test {
protected:
    using json = nlohmann::json;

    RunningServer()
    {
        std::filesystem::create_directories(folder.path() / "sample" / "pages");
        folder.write("sample/binder.json", write_binder_text(review_binder()));
        folder.write("sample/pages/0001.webp", encode_picture(cv::Mat(3508, 2480, CV_8UC1, cv::Scalar(255))));
        folder.write("secret.txt", std::string("not for the browser"));
        start();
    }
    ~RunningServer() override { end(); }

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

}  // namespace alihsop::testing
