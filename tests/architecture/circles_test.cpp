// Reads every #include "…" of ours and fails when units, or rooms, need each other in a circle.
#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "tests/architecture/source_tree.h"

namespace {

using alihsop::testing::floors;
using alihsop::testing::includes_of;
using alihsop::testing::part;
using alihsop::testing::source_files;
using std::filesystem::path;

/// Who needs whom.
using Needs = std::map<std::string, std::set<std::string>>;

/// A header and its source are one unit: "models/box".
std::string unit_of(const path& file) { return (file.parent_path() / file.stem()).string(); }

/// The folder within a floor; a file beside the rooms stands for itself, as the floor's door or as what its rooms
/// share.
std::string room_of(const path& file)
{
    return part(file, 2).empty() ? unit_of(file) : part(file, 0) + "/" + part(file, 1);
}

Needs needs_by(std::string (*part_of)(const path&))
{
    Needs needs;
    for (const auto& floor : floors())
        for (const auto& file : source_files(floor))
            for (const auto& target : includes_of(file).quoted)
                if (part_of(file) != part_of(target)) needs[part_of(file)].insert(part_of(target));
    return needs;
}

std::set<std::string> reached_from(const std::string& start, const Needs& needs)
{
    std::set<std::string> reached;
    std::vector<std::string> open{start};
    while (!open.empty()) {
        const auto at = needs.find(open.back());
        open.pop_back();
        if (at == needs.end()) continue;
        for (const auto& next : at->second)
            if (reached.insert(next).second) open.push_back(next);
    }
    return reached;
}

/// Each circle once, with the steps within it.
void expect_no_circles(const Needs& needs)
{
    std::map<std::string, std::set<std::string>> reached;
    for (const auto& [one, _] : needs) reached[one] = reached_from(one, needs);
    std::set<std::string> told;
    for (const auto& [one, beyond] : reached) {
        if (!beyond.contains(one) || told.contains(one)) continue;
        std::string circle;
        for (const auto& other : beyond) {
            if (!reached.contains(other) || !reached.at(other).contains(one)) continue;
            told.insert(other);
            for (const auto& next : needs.at(other))
                if (reached.contains(next) && reached.at(next).contains(one)) circle += "\n  " + other + " -> " + next;
        }
        ADD_FAILURE() << "a circle:" << circle;
    }
}

TEST(Circles, NoneBetweenUnits) { expect_no_circles(needs_by(unit_of)); }

TEST(Circles, NoneBetweenRooms) { expect_no_circles(needs_by(room_of)); }

/// The test's own eyes.
TEST(Circles, AreSeen)
{
    const auto needs = needs_by(unit_of);
    EXPECT_GT(needs.size(), 300U) << "this test looks in the wrong place";
    EXPECT_TRUE(needs.at("pipeline/page/read_page").contains("extractors/tables/read_tables"));
    EXPECT_TRUE(reached_from("a", {{"a", {"b"}}, {"b", {"c"}}, {"c", {"a"}}}).contains("a"));
}

}  // namespace
