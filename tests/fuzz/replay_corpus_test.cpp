// The corpora of the fuzz targets, and crashes that were found and mended, in an ordinary build: each file as it is,
// and with a few changes that are the same every time.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>

#include "tests/fuzz/fuzz_targets.h"

namespace alihsop::testing {
namespace {

namespace fs = std::filesystem;

class ReplayCorpus : public ::testing::TestWithParam<FuzzTarget> {};

std::vector<fs::path> corpus_of(const FuzzTarget& target)
{
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(fs::path(ALIHSOP_SOURCE_DIR) / "tests/fuzz/corpus" / target.name))
        files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

std::string changed(std::string bytes, std::mt19937& random)
{
    for (unsigned changes = 1 + random() % 4; changes > 0 && !bytes.empty(); --changes) {
        const auto at = random() % bytes.size(), length = 1 + random() % 16;
        switch (random() % 4) {
            case 0:
                bytes[at] ^= static_cast<char>(1U << random() % 8);
                break;
            case 1:
                bytes.erase(at, length);
                break;
            case 2:
                bytes.insert(at, bytes.substr(random() % bytes.size(), length));
                break;
            default:
                bytes.replace(at, 1, 1, "\0\xFF\x7F\x80"[random() % 4]);
        }
    }
    return bytes;
}

TEST_P(ReplayCorpus, NothingHappensButARefusal)
{
    constexpr int kChanges = 8;  // of each file
    const auto files = corpus_of(GetParam());
    ASSERT_FALSE(files.empty());
    std::mt19937 random(335);
    for (const auto& file : files) {
        std::ifstream stream(file, std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(stream), {}};
        EXPECT_NO_THROW(GetParam().read(bytes)) << file;
        for (int change = 0; change < kChanges; ++change)
            EXPECT_NO_THROW(GetParam().read(changed(bytes, random))) << file << ", change " << change;
    }
}

INSTANTIATE_TEST_SUITE_P(Fuzz, ReplayCorpus, ::testing::ValuesIn(fuzz_targets()),
                         [](const auto& target) { return target.param.name; });

}  // namespace
}  // namespace alihsop::testing
