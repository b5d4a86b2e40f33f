#include "app/command_line/command_line.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "models/failure.h"

namespace alihsop {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

CommandLine parse(std::vector<std::string> arguments, Language language = Language::english)
{
    Environment environment;
    environment.language = language;
    return parse_command_line(arguments, environment);
}

DigitiseCommand parse_digitise(std::vector<std::string> more)
{
    more.insert(more.begin(), {"digitise", "binder.pdf", "-o", "out"});
    return std::get<DigitiseCommand>(parse(std::move(more)).command);
}

/// The complaint about a command line, which must be one of usage.
std::string complaint(std::vector<std::string> arguments, Language language = Language::english)
{
    try {
        parse(std::move(arguments), language);
    } catch (const Failure& failure) {
        EXPECT_EQ(failure.kind(), FailureKind::usage);
        return failure.what();
    }
    ADD_FAILURE() << "no complaint";
    return "";
}

TEST(CommandLine, TakesSeveralInputsAndOneOut)
{
    const auto line = parse({"digitise", "a.pdf", "scans/b", "-o", "out", "c.tif"});
    const auto& command = std::get<DigitiseCommand>(line.command);
    EXPECT_THAT(command.inputs, ElementsAre("a.pdf", "scans/b", "c.tif"));
    EXPECT_EQ(command.out, "out");
}

TEST(CommandLine, HasDefaults)
{
    const auto settings = parse_digitise({}).settings;
    EXPECT_GE(settings.jobs, 1);
    EXPECT_TRUE(settings.model.empty());
    EXPECT_EQ(settings.dpi, 0);
    EXPECT_FALSE(settings.pages.has_value());
    EXPECT_TRUE(settings.use_text_layer);
}

TEST(CommandLine, TakesTheSettings)
{
    const auto settings = parse_digitise({"--jobs", "3", "--model", "m.traineddata", "--dpi=200", "--pages", "3-9",
                                          "--text-layer", "ignore"})
                              .settings;
    EXPECT_EQ(settings.jobs, 3);
    EXPECT_EQ(settings.model, "m.traineddata");
    EXPECT_EQ(settings.dpi, 200);
    EXPECT_EQ(settings.pages, (std::pair{3, 9}));
    EXPECT_FALSE(settings.use_text_layer);
}

TEST(CommandLine, TakesCommonOptionsBeforeAndAfterTheVerb)
{
    EXPECT_EQ(parse({"-q", "show", "binder.json"}).verbosity, Verbosity::quiet);
    EXPECT_EQ(parse({"show", "binder.json", "-v"}).verbosity, Verbosity::verbose);
    EXPECT_EQ(parse({"show", "binder.json", "--color", "never"}).colour, ColourChoice::never);
    EXPECT_EQ(parse({"--color=always", "show", "binder.json"}).colour, ColourChoice::always);
}

TEST(CommandLine, ShowMayNameOneSop)
{
    EXPECT_EQ(std::get<ShowCommand>(parse({"show", "b.json"}).command).sop, std::nullopt);
    EXPECT_EQ(std::get<ShowCommand>(parse({"show", "b.json", "--sop", "sop-0002"}).command).sop, "sop-0002");
}

TEST(CommandLine, ShowMayDrawAPageOrAll)
{
    const auto show = [](std::vector<std::string> arguments) {
        return std::get<ShowCommand>(parse(std::move(arguments)).command);
    };
    EXPECT_TRUE(show({"show", "b.json"}).out.empty());
    EXPECT_EQ(show({"show", "b.json", "--page", "3", "-o", "p.png"}).page, 3);
    EXPECT_EQ(show({"show", "b.json", "--sop", "sop-0002", "-o", "dir"}).out, "dir");
    EXPECT_THAT(complaint({"show", "b.json", "--page", "3"}), HasSubstr("-o"));
    EXPECT_THAT(complaint({"show", "b.json", "--page", "x", "-o", "p.png"}), HasSubstr("--page"));
}

TEST(CommandLine, FlowIsForPeopleUnlessPlain)
{
    EXPECT_FALSE(std::get<FlowCommand>(parse({"flow", "b.json"}).command).plain);
    const auto flow = std::get<FlowCommand>(parse({"flow", "b.json", "--plain", "--sop", "sop-0002"}).command);
    EXPECT_TRUE(flow.plain);
    EXPECT_EQ(flow.sop, "sop-0002");
}

TEST(CommandLine, AsksForHelpAndVersion)
{
    EXPECT_THAT(std::get<PrintCommand>(parse({"--help"}).command).text, HasSubstr("digitise"));
    EXPECT_THAT(std::get<PrintCommand>(parse({"digitise", "--help"}).command).text, HasSubstr("--text-layer"));
    EXPECT_EQ(std::get<PrintCommand>(parse({"help", "digitise"}).command).text,
              std::get<PrintCommand>(parse({"digitise", "--help"}).command).text);
    EXPECT_THAT(std::get<PrintCommand>(parse({"help"}).command).text, HasSubstr("digitise"));
    EXPECT_THAT(complaint({"help", "expotr"}), HasSubstr("did you mean: export?"));
    const auto version = std::get<PrintCommand>(parse({"--version"}).command).text;
    EXPECT_THAT(version, HasSubstr("Tesseract 5"));
    EXPECT_THAT(version, HasSubstr("Poppler 2"));
    EXPECT_THAT(version, HasSubstr("OpenCV 4"));
    EXPECT_THAT(version, HasSubstr("GPL-3.0"));
}

TEST(CommandLine, ComplainsOfWhatItDoesNotKnow)
{
    for (const auto* verb : {"digitise", "batch", "status", "watch", "review", "validate", "check", "report", "show",
                             "flow", "export", "completion", "help"})
        EXPECT_THAT(complaint({}), HasSubstr(verb)) << "the bare call";
    EXPECT_EQ(complaint({"digitize", "a.pdf"}), "unknown argument: digitize; did you mean: digitise?");
    EXPECT_EQ(complaint({"revew", "out"}, Language::indonesian), "argumen tidak dikenal: revew; maksud Anda: review?");
    EXPECT_EQ(complaint({"digitise", "a.pdf", "-o", "out", "--page", "3"}),
              "unknown argument: --page; did you mean: --pages?");
    EXPECT_EQ(complaint({"banana"}), "unknown argument: banana");
    EXPECT_EQ(complaint({"digitise", "a.pdf", "-o", "out", "--fast"}), "unknown argument: --fast");
    EXPECT_EQ(complaint({"digitise", "a.pdf"}), "a required argument is missing: --out");
    EXPECT_EQ(complaint({"digitise", "-o", "out"}), "a required argument is missing: INPUT");
    EXPECT_THAT(complaint({"completion", "tcsh"}), HasSubstr("bash, zsh, fish"));
    EXPECT_THAT(complaint({"show", "b.json", "--color", "pink"}), HasSubstr("auto, always, never"));
    EXPECT_THAT(complaint({"digitise", "a.pdf", "-o", "out", "--text-layer", "no"}), HasSubstr("use, ignore"));
    EXPECT_THAT(complaint({"show", "b.json", "--lang", "fr"}), HasSubstr("id, en"));
}

TEST(CommandLine, ComplainsOfNumbersOutOfRange)
{
    for (const std::string dpi : {"69", "1201", "-300", "300dpi", "", "99999999999"})
        EXPECT_THAT(complaint({"digitise", "a.pdf", "-o", "out", "--dpi=" + dpi}), HasSubstr("--dpi")) << dpi;
    EXPECT_THAT(complaint({"digitise", "a.pdf", "-o", "out", "--jobs", "0"}), HasSubstr("from 1 to 256"));
}

TEST(CommandLine, SpeaksTheLanguageAskedForEvenWhenItComplains)
{
    EXPECT_EQ(complaint({"digitise", "a.pdf"}, Language::indonesian), "argumen wajib belum diisi: --out");
    EXPECT_EQ(complaint({"digitise", "a.pdf", "--lang", "en"}, Language::indonesian),
              "a required argument is missing: --out");
    EXPECT_EQ(complaint({"digitise", "a.pdf", "--lang=id"}), "argumen wajib belum diisi: --out");
    EXPECT_EQ(parse({"--lang", "id", "show", "b.json"}).language, Language::indonesian);
}

}  // namespace
}  // namespace alihsop
