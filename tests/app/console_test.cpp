#include "app/console.h"

#include <gtest/gtest.h>

#include <sstream>

namespace alihsop {
namespace {

struct Streams {
    std::ostringstream out;
    std::ostringstream err;
};

Console console(Streams& streams, ColourChoice choice, const Environment& environment,
                Language language = Language::english)
{
    CommandLine line;
    line.colour = choice;
    line.language = language;
    return make_console(line, environment, streams.out, streams.err);
}

TEST(Console, ColoursOnlyATerminalUnlessAsked)
{
    Streams streams;
    Environment terminal;
    terminal.out_is_terminal = true;
    EXPECT_TRUE(console(streams, ColourChoice::automatic, terminal).out_colour);
    EXPECT_FALSE(console(streams, ColourChoice::automatic, terminal).err_colour);
    EXPECT_FALSE(console(streams, ColourChoice::never, terminal).out_colour);
    EXPECT_TRUE(console(streams, ColourChoice::always, terminal).err_colour);
}

TEST(Console, HonoursNoColor)
{
    Streams streams;
    Environment plain;
    plain.out_is_terminal = true;
    plain.no_colour = true;
    EXPECT_FALSE(console(streams, ColourChoice::automatic, plain).out_colour);
    EXPECT_TRUE(console(streams, ColourChoice::always, plain).out_colour);
}

TEST(ReportFailure, GivesWhatAndAdvice)
{
    Streams streams;
    report_failure(Failure(FailureKind::bad_input, "a.pdf is encrypted", "Take the password off."),
                   console(streams, ColourChoice::automatic, {}));
    EXPECT_EQ(streams.err.str(), "alihsop: a.pdf is encrypted\n  → Take the password off.\n");
    EXPECT_EQ(streams.out.str(), "");
}

TEST(ReportFailure, LetsNothingSteerTheTerminal)
{
    Streams streams;
    report_failure(Failure(FailureKind::usage, "a\x1b[2J\nb"), console(streams, ColourChoice::automatic, {}));
    EXPECT_EQ(streams.err.str(), "alihsop: a [2J b\n");
}

}  // namespace
}  // namespace alihsop
