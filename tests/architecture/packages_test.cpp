// The list of packages stands in packages.txt; README.md repeats it for people.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <regex>
#include <sstream>
#include <string>
#include <vector>

#include "tests/architecture/source_tree.h"

namespace {

using alihsop::testing::text_of;

/// "name | when | why" of each package, in the order of the list.
std::vector<std::string> listed_packages()
{
    static const std::regex form(R"(^(\S+)\s+(\S+)\s+(.*\S)\s*$)");
    std::vector<std::string> found;
    std::istringstream lines(text_of("packages.txt"));
    std::smatch parts;
    for (std::string line; std::getline(lines, line);)
        if (!line.starts_with('#') && std::regex_match(line, parts, form))
            found.push_back(parts[1].str() + " | " + parts[2].str() + " | " + parts[3].str());
    return found;
}

/// The rows of README.md's table of packages.
std::vector<std::string> told_packages()
{
    static const std::regex form(R"(^\| (\S+ \| (?:build|run|test|bench) \| .*\S) \|$)");
    std::vector<std::string> found;
    std::istringstream lines(text_of("README.md"));
    std::smatch parts;
    for (std::string line; std::getline(lines, line);)
        if (std::regex_match(line, parts, form)) found.push_back(parts[1].str());
    return found;
}

TEST(Packages, ReadmeTellsTheListOfPackages)
{
    ASSERT_FALSE(listed_packages().empty());
    EXPECT_THAT(told_packages(), testing::ElementsAreArray(listed_packages()));
}

}  // namespace
