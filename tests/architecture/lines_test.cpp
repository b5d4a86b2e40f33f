// No line is longer than clang-format allows. What it cannot break (a raw string, a word list with the formatter off)
// it leaves as it is without a word; this test does not.
#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>
#include <string>

#include "tests/architecture/source_tree.h"

namespace {

using alihsop::testing::source_files;
using alihsop::testing::text_of;

constexpr long kWidest = 120;  // ColumnLimit of .clang-format

constexpr const char* kFolders[] = {"models",   "imaging", "extractors", "checks", "exports",
                                    "pipeline", "review",  "app",        "tests",  "bench"};

/// In characters: all bytes of UTF-8 but the continuing ones.
long width_of(const std::string& line)
{
    return std::count_if(line.begin(), line.end(),
                         [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
}

void expect_no_wide_line(const std::filesystem::path& file)
{
    std::istringstream lines(text_of(file));
    int number = 0;
    for (std::string line; std::getline(lines, line);) {
        ++number;
        EXPECT_LE(width_of(line), kWidest) << file << ":" << number;
    }
}

TEST(Lines, AreAsWideAsTheFormatterAllows)
{
    ASSERT_FALSE(source_files("tests").empty());
    for (const auto* folder : kFolders)
        for (const auto& file : source_files(folder)) expect_no_wide_line(file);
}

}  // namespace
