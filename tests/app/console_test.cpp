#include "app/terminal/console.h"
#include "app/phrases/spoken_failure.h"

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

TEST(ReportFailure, SpeaksIndonesian)
{
    Streams known;
    report_failure(Failure(FailureKind::bad_input, "a.pdf is empty", "Scan or copy it again."),
                   console(known, ColourChoice::automatic, {}, Language::indonesian));
    EXPECT_EQ(known.err.str(), "alihsop: a.pdf kosong\n  → Pindai atau salin ulang.\n");
    Streams unknown;
    report_failure(Failure(FailureKind::bad_input, "a.pdf smells"),
                   console(unknown, ColourChoice::automatic, {}, Language::indonesian));
    EXPECT_EQ(unknown.err.str().find("alihsop: masukan tidak dapat dibaca: a.pdf smells\n  → "), 0U);
}

TEST(ReportFailure, LetsNothingSteerTheTerminal)
{
    Streams streams;
    report_failure(SpokenFailure(FailureKind::usage, "a\x1b[2J\nb"), console(streams, ColourChoice::automatic, {}));
    EXPECT_EQ(streams.err.str(), "alihsop: a [2J b\n");
}

}  // namespace
}  // namespace alihsop
