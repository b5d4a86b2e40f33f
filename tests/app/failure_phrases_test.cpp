#include "app/phrases/failure_phrases.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <string>

namespace alihsop {
namespace {

namespace fs = std::filesystem;

TEST(InIndonesian, KeepsWhatDiffers)
{
    EXPECT_EQ(in_indonesian("magetan.pdf is encrypted and needs a password"),
              "magetan.pdf terenkripsi dan memerlukan kata sandi");
    EXPECT_EQ(in_indonesian("a cannot be opened: Permission denied"), "a tidak dapat dibuka: akses ditolak");
    EXPECT_EQ(in_indonesian("cannot write out/a: No space left on device."),
              "tidak dapat menulis out/a: ruang penyimpanan habis.");
    EXPECT_EQ(
        in_indonesian("a.tif: no page could be read (page 1 of a.tif is damaged or cut off before its end)"),
        "a.tif: tidak satu halaman pun dapat dibaca (halaman 1 dari a.tif rusak atau terpotong sebelum akhirnya)");
    EXPECT_EQ(in_indonesian("this is empty is empty"), "this is empty kosong");
    EXPECT_EQ(in_indonesian("a sentence of nobody's"), std::nullopt);
}

TEST(FailurePhrases, HaveAsManyPlacesInBothLanguages)
{
    const auto places = [](std::string text) {
        int count = 0;
        for (auto at = text.find("{}"); at != std::string::npos; at = text.find("{}", at + 2)) ++count;
        return count;
    };
    for (const auto& phrase : failure_phrases()) EXPECT_EQ(places(phrase.english), places(phrase.indonesian));
}

std::string text_of(const fs::path& file)
{
    std::ifstream in(file);
    return {std::istreambuf_iterator<char>(in), {}};
}

bool known(const std::string& said)
{
    if (in_indonesian(said)) return true;
    for (const auto& phrase : failure_phrases())
        if (std::string(phrase.english).find(said) != std::string::npos) return true;
    return false;
}

// Reads what the lower floors throw: Failure(FailureKind::…, "…", "…"), bad_input(…, "…", "…"), missing_input(…).
TEST(FailurePhrases, HoldEverySentenceOfTheLowerFloors)
{
    const std::regex thrown(R"re((?:Failure\(\s*FailureKind::|bad_input\(|missing_input\()([^;{}]*);)re");
    const std::regex literal(R"re("((?:[^"\\]|\\.)+)")re");
    int seen = 0;
    for (const auto* floor : {"models", "imaging", "extractors", "pipeline"})
        for (const auto& entry : fs::recursive_directory_iterator(fs::path(ALIHSOP_SOURCE_DIR) / floor)) {
            if (entry.path().extension() != ".cpp") continue;
            const auto text = text_of(entry.path());
            for (std::sregex_iterator call(text.begin(), text.end(), thrown), end; call != end; ++call) {
                const std::string words = (*call)[1];
                for (std::sregex_iterator said(words.begin(), words.end(), literal); said != end; ++said) {
                    ++seen;
                    EXPECT_TRUE(known((*said)[1])) << entry.path() << " says \"" << (*said)[1]
                                                   << "\": app/phrases/failure_phrases.cpp lacks it in Indonesian";
                }
            }
        }
    EXPECT_GT(seen, 20) << "this test looks in the wrong place";
}

}  // namespace
}  // namespace alihsop
