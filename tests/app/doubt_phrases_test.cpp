#include "app/phrases/doubt_phrases.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>

namespace alihsop {
namespace {

namespace fs = std::filesystem;

// Reads the reasons for doubt that the pipeline has: DoubtReason kName{"code", …}.
std::set<std::string> codes_in_sources()
{
    static const std::regex named(R"re(DoubtReason k\w+\{\s*"([a-z-]+)")re");
    std::set<std::string> codes;
    for (const auto& file : fs::directory_iterator(fs::path(ALIHSOP_SOURCE_DIR) / "pipeline" / "weigh_flow")) {
        std::ifstream in(file.path());
        const std::string text{std::istreambuf_iterator<char>(in), {}};
        for (std::sregex_iterator match(text.begin(), text.end(), named), end; match != end; ++match)
            codes.insert((*match)[1]);
    }
    return codes;
}

TEST(DoubtPhrases, HoldEveryDoubt)
{
    const auto codes = codes_in_sources();
    EXPECT_GT(codes.size(), 20U) << "this test looks in the wrong place";
    for (const auto& code : codes) EXPECT_TRUE(doubt_phrase(code, Language::indonesian)) << code;
}

TEST(DoubtPhrases, HoldNothingElse)
{
    const auto codes = codes_in_sources();
    for (const auto& phrase : doubt_phrases()) EXPECT_TRUE(codes.contains(std::string(phrase.code))) << phrase.code;
}

TEST(DoubtPhrases, AreInBothLanguages)
{
    for (const auto& phrase : doubt_phrases()) {
        EXPECT_NE(phrase.indonesian, phrase.english);
        EXPECT_FALSE(phrase.indonesian.empty() || phrase.english.empty()) << phrase.code;
    }
    EXPECT_EQ(doubt_phrase("step-without-symbol", Language::english), "a step without a symbol");
    EXPECT_FALSE(doubt_phrase("nip-invalid", Language::indonesian));
}

}  // namespace
}  // namespace alihsop
