// docs/ tells what the code does: exit codes and codes of page errors and findings, and no file that is not there.
#include <gtest/gtest.h>

#include <filesystem>
#include <regex>
#include <set>
#include <string>

#include "tests/architecture/source_tree.h"

namespace {

using alihsop::testing::source_files;
using alihsop::testing::text_of;

std::set<std::string> all_matches(const std::string& text, const std::regex& form)
{
    std::set<std::string> found;
    for (std::sregex_iterator at(text.begin(), text.end(), form), end; at != end; ++at) found.insert((*at)[1]);
    return found;
}

TEST(Documents, EveryExitCodeIsTold)
{
    const auto told = text_of("docs/errors.md");
    const std::regex form(R"(\n    (\w+ = \d+))");
    const auto kinds = all_matches(text_of("models/failure.h"), form);
    ASSERT_GE(kinds.size(), 7U);
    for (const auto& kind : kinds) {
        const auto name = kind.substr(0, kind.find(' '));
        const auto code = kind.substr(kind.rfind(' ') + 1);
        EXPECT_NE(told.find("| " + code + " | `" + name + "` |"), std::string::npos) << kind;
    }
}

/// Codes of page errors and findings and reasons for a review, as the sources name them where they make one.
std::set<std::string> codes_of(const std::string& source)
{
    static const std::regex named(
        R"re((?:PageTrouble[({]|mark_for_review\([^"()]*,|failed_page\([^"()]*,|Severity::\w+,|)re"
        R"re(return \{|DoubtReason k\w+\{)\s*"([a-z]+(?:-[a-z]+)+)")re");
    static const std::regex step(R"re(\battempt\("([a-z]+)")re");
    auto codes = all_matches(source, named);
    for (const auto& stage : all_matches(source, step)) codes.insert(stage + "-failed");
    return codes;
}

TEST(Documents, EveryCodeIsTold)
{
    const auto told = text_of("docs/errors.md");
    std::set<std::string> seen;
    for (const auto* floor : {"models", "imaging", "extractors", "pipeline"})
        for (const auto& file : source_files(floor))
            for (const auto& code : codes_of(text_of(file))) {
                seen.insert(code);
                EXPECT_NE(told.find("`" + code + "`"), std::string::npos) << code << " of " << file;
            }
    EXPECT_GT(seen.size(), 8U) << "this test looks in the wrong place";
}

/// Whether there is a file or folder, or a unit, of that path; "load_*" stands for all that begin so.
bool is_there(std::string path)
{
    namespace fs = std::filesystem;
    const auto root = fs::path(ALIHSOP_SOURCE_DIR);
    const bool all = path.ends_with('*');
    if (all) path.pop_back();
    const auto whole = root / path;
    if (!all) return fs::exists(whole) || fs::exists(whole.string() + ".h") || fs::exists(whole.string() + ".cpp");
    for (const auto& entry : fs::directory_iterator(whole.parent_path()))
        if (entry.path().filename().string().starts_with(whole.filename().string())) return true;
    return false;
}

TEST(Documents, TheHouseHasTheRoomsItIsSaidToHave)
{
    std::string floors = "bench|cmake|docs|tests|training";
    for (const auto& floor : alihsop::testing::floors()) floors += "|" + floor;
    const auto paths = all_matches(text_of("docs/architecture.md"), std::regex("`((?:" + floors + ")/[a-z0-9_/.*]*)`"));
    EXPECT_GT(paths.size(), 50U) << "this test looks in the wrong place";
    for (const auto& path : paths) EXPECT_TRUE(is_there(path)) << "docs/architecture.md tells of " << path;
}

TEST(Documents, LinksLeadSomewhere)
{
    namespace fs = std::filesystem;
    const std::regex form(R"(\]\(([^)#]+)\))");
    for (const fs::path document :
         {"README.md", "docs/architecture.md", "docs/checks.md", "docs/confidence.md", "docs/errors.md",
          "docs/accuracy.md", "training/README.md", "docs/feeds.md", "docs/files.md", "docs/review.md",
          "docs/workspace.md", "docs/scale.md", "docs/performance.md", "docs/sop-json.md", "samples/README.md",
          "bench/README.md"}) {
        ASSERT_FALSE(text_of(document).empty()) << document;
        for (const auto& link : all_matches(text_of(document), form)) {
            const auto target = fs::path(ALIHSOP_SOURCE_DIR) / document.parent_path() / link;
            EXPECT_TRUE(link.starts_with("http") || fs::exists(target)) << document << " points to " << link;
        }
    }
}

}  // namespace
