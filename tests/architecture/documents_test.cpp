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

TEST(Documents, EveryPageErrorIsTold)
{
    const auto told = text_of("docs/errors.md");
    const std::regex form(R"re(PageTrouble[({]\s*"([a-z]+(?:-[a-z]+)+)")re");
    for (const auto* floor : {"imaging", "extractors", "pipeline"})
        for (const auto& file : source_files(floor))
            for (const auto& code : all_matches(text_of(file), form))
                EXPECT_NE(told.find("`" + code + "`"), std::string::npos) << code << " of " << file;
}

TEST(Documents, LinksLeadSomewhere)
{
    namespace fs = std::filesystem;
    const std::regex form(R"(\]\(([^)#]+)\))");
    for (const fs::path document : {"README.md", "docs/architecture.md", "docs/errors.md", "docs/files.md",
                                    "docs/sop-json.md", "samples/README.md", "bench/README.md"}) {
        ASSERT_FALSE(text_of(document).empty()) << document;
        for (const auto& link : all_matches(text_of(document), form)) {
            const auto target = fs::path(ALIHSOP_SOURCE_DIR) / document.parent_path() / link;
            EXPECT_TRUE(link.starts_with("http") || fs::exists(target)) << document << " points to " << link;
        }
    }
}

}  // namespace
