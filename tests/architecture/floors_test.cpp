// Reads every #include "…" of ours and fails when an arrow points up, sideways or round.
#include <gtest/gtest.h>

#include <map>
#include <string>

#include "tests/architecture/source_tree.h"

namespace {

using alihsop::testing::includes_of;
using alihsop::testing::Names;
using alihsop::testing::part;
using alihsop::testing::source_files;
using std::filesystem::path;

// The drawing of the house (docs/architecture.md): each folder, and the folders it may include.
const std::map<std::string, Names> kMayInclude = {
    {"models", {}},
    {"imaging", {"models"}},
    {"exports", {"models"}},
    {"checks", {"models"}},
    {"extractors", {"imaging", "models"}},
    {"pipeline", {"extractors", "checks", "exports", "imaging", "models"}},
    {"review", {"pipeline", "checks", "exports", "imaging", "models"}},
    {"app", {"review", "pipeline", "checks", "exports", "imaging", "models"}},
};

// Folders whose children are rooms that do not know each other.
const Names kRoomsApart = {"extractors"};

// Headers of a room that others include beside its door: what the door gives back, and what a worker keeps for it.
const Names kBesideTheDoor = {"extractors/steps/flow_table.h", "extractors/text/recognise_line.h"};

class Floors : public testing::TestWithParam<std::pair<const std::string, Names>> {};

void expect_arrow_down(const path& file, const path& target, const std::string& folder, const Names& allowed)
{
    const auto to = part(target, 0);
    EXPECT_TRUE(kMayInclude.contains(to)) << file << " includes " << target << ": write the full path from the root";
    EXPECT_TRUE(to == folder || allowed.contains(to)) << file << " must not include " << target;
    if (!kRoomsApart.contains(to) || part(target, 2).empty()) return;
    const bool same_room = to == folder && part(file, 1) == part(target, 1);
    const bool through_the_door =
        to != folder && (target.filename().string().starts_with("read_") || kBesideTheDoor.contains(target.string()));
    EXPECT_TRUE(same_room || through_the_door)
        << file << " reaches into a room: " << target << " (use its read_… door, or pass a value)";
}

TEST_P(Floors, EveryArrowPointsDown)
{
    const auto& [folder, allowed] = GetParam();
    const auto files = source_files(folder);
    ASSERT_FALSE(files.empty()) << "no source found under " << folder << ": this test looks in the wrong place";
    for (const auto& file : files)
        for (const auto& target : includes_of(file).quoted) expect_arrow_down(file, target, folder, allowed);
}

INSTANTIATE_TEST_SUITE_P(House, Floors, testing::ValuesIn(kMayInclude),
                         [](const auto& param) { return param.param.first; });

TEST(Files, NoneIsTooLong)
{
    constexpr long kCeiling = 350;
    for (const auto& [folder, _] : kMayInclude)
        for (const auto& file : source_files(folder))
            EXPECT_LE(alihsop::testing::line_count(file), kCeiling) << file << ": one file, one idea; split it";
}

}  // namespace
