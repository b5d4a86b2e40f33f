// docs/architecture.md tells each file that catches exceptions, and why: neither a `catch` untold nor a word too many.
#include <gtest/gtest.h>

#include <iterator>
#include <map>
#include <regex>
#include <string>

#include "tests/architecture/source_tree.h"

namespace {

using alihsop::testing::source_files;
using alihsop::testing::text_of;
using Counts = std::map<std::string, long>;

constexpr const char* kFloors[] = {"models", "imaging", "extractors", "checks", "exports", "pipeline", "review", "app"};

Counts catches_in_sources()
{
    static const std::regex handler(R"(\bcatch\s*\()");
    Counts counts;
    for (const auto* floor : kFloors)
        for (const auto& file : source_files(floor)) {
            const auto text = text_of(file);
            const auto count = std::distance(std::sregex_iterator(text.begin(), text.end(), handler), {});
            if (count > 0) counts[file.generic_string()] = count;
        }
    return counts;
}

/// A file may stand in several rows: one `catch` of it has this reason, another one that.
Counts catches_told()
{
    static const std::regex place(R"re(`([\w/]+\.(?:cpp|h))` \((\d+)\))re");
    const auto document = text_of("docs/architecture.md");
    const auto begin = document.find("### Where exceptions are caught");
    if (begin == std::string::npos) return {};
    const auto section = document.substr(begin, document.find("\n## ", begin) - begin);
    Counts counts;
    for (std::sregex_iterator at(section.begin(), section.end(), place), end; at != end; ++at)
        counts[(*at)[1]] += std::stol((*at)[2]);
    return counts;
}

TEST(Exceptions, AreCaughtWhereTheDocumentSays)
{
    const auto found = catches_in_sources();
    const auto told = catches_told();
    ASSERT_FALSE(found.empty());
    ASSERT_FALSE(told.empty()) << "the table is not found in docs/architecture.md";
    for (const auto& [file, count] : found) {
        const auto row = told.find(file);
        EXPECT_EQ(count, row == told.end() ? 0 : row->second)
            << file << ": tell its catches in docs/architecture.md, each with a reason";
    }
    for (const auto& [file, count] : told) EXPECT_TRUE(found.contains(file)) << file << " catches nothing any more";
}

}  // namespace
