// The completion scripts and the man page know every verb and every option that --help knows.
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>

#include "app/command_line/command_line.h"
#include "app/command_line/completion_scripts.h"

namespace alihsop {
namespace {

const std::set<std::string> kVerbs = {"digitise", "batch", "status", "watch",  "review",     "validate", "check",
                                      "report",   "show",  "flow",   "export", "completion", "help"};

std::string help(std::vector<std::string> arguments)
{
    arguments.emplace_back("--help");
    return std::get<PrintCommand>(parse_command_line(arguments, {}).command).text;
}

std::set<std::string> long_options()
{
    static const std::regex option_form(R"(--([a-z][a-z-]+))");
    auto text = help({});
    for (const auto& verb : kVerbs) text += help({verb});
    std::set<std::string> options;
    for (std::sregex_iterator at(text.begin(), text.end(), option_form), end; at != end; ++at) options.insert((*at)[1]);
    return options;
}

std::string file_text(const std::string& path)
{
    std::ifstream in(std::string(ALIHSOP_SOURCE_DIR) + "/" + path);
    return {std::istreambuf_iterator<char>(in), {}};
}

void expect_whole(const std::string& script, const std::string& option_mark)
{
    for (const auto& verb : kVerbs) EXPECT_NE(script.find(verb), std::string::npos) << verb;
    for (const auto& option : long_options()) EXPECT_NE(script.find(option_mark + option), std::string::npos) << option;
}

TEST(Completion, HelpHasOptionsToCompareWith) { EXPECT_GE(long_options().size(), 12U); }
TEST(Completion, BashKnowsAll) { expect_whole(kBashCompletion, "--"); }
TEST(Completion, ZshKnowsAll) { expect_whole(kZshCompletion, "--"); }
TEST(Completion, FishKnowsAll) { expect_whole(kFishCompletion, "-l "); }
TEST(Completion, AllKnowTheFormatsOfExport)
{
    std::string formats;
    for (const auto& format : export_formats()) formats.append(formats.empty() ? "" : " ").append(format.name);
    for (const auto& script : {kBashCompletion, kZshCompletion, kFishCompletion})
        EXPECT_NE(std::string(script).find(formats), std::string::npos) << formats;
}
TEST(Completion, TheScriptsAreTheFiles)
{
    EXPECT_EQ(kBashCompletion, file_text("app/command_line/completion/alihsop.bash"));
}

TEST(ManPages, KnowAll)
{
    for (const auto* name : {"docs/alihsop.1", "docs/alihsop.id.1"}) {
        const auto page = file_text(name);
        ASSERT_FALSE(page.empty()) << name;
        expect_whole(std::regex_replace(page, std::regex(R"(\\-)"), "-"), "--");
    }
}

}  // namespace
}  // namespace alihsop
