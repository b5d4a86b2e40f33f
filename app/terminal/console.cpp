// Where the program speaks. Results go to stdout, everything else to stderr, so that a pipe gets results only;
// colours are decided for each of the two.
#include "app/terminal/console.h"
#include "app/phrases/spoken_failure.h"

#include <ostream>

#include "app/phrases/failure_phrases.h"

namespace alihsop {

namespace {

bool colours(ColourChoice choice, bool is_terminal, const Environment& environment)
{
    // Asked for by name it is done, even into a file: `--color always | less -R`.
    if (choice != ColourChoice::automatic) return choice == ColourChoice::always;
    return is_terminal && !environment.no_colour;
}

const char* code_of(Colour colour)
{
    switch (colour) {
        case Colour::red:
            return "\x1b[31m";
        case Colour::yellow:
            return "\x1b[33m";
        case Colour::green:
            return "\x1b[32m";
        case Colour::bold:
            return "\x1b[1m";
    }
    return "";
}

struct FailureWords {
    std::string what;
    std::string advice;
};

struct KindTexts {
    Text what;
    Text advice;
};

/// What the app itself says of a kind.
KindTexts texts_of(FailureKind kind)
{
    switch (kind) {
        case FailureKind::usage:
            return {Text::kind_usage, Text::advice_usage};
        case FailureKind::bad_input:
            return {Text::kind_bad_input, Text::advice_bad_input};
        case FailureKind::missing_input:
            return {Text::kind_missing_input, Text::advice_missing_input};
        case FailureKind::missing_model:
            return {Text::kind_missing_model, Text::advice_missing_model};
        case FailureKind::cannot_write:
            return {Text::kind_cannot_write, Text::advice_cannot_write};
        case FailureKind::unfinished:
            return {Text::kind_unfinished, Text::advice_unfinished};
        case FailureKind::invalid_document:
            return {Text::kind_invalid_document, Text::advice_invalid_document};
        case FailureKind::failed_check:
            return {Text::kind_failed_check, Text::advice_failed_check};
        case FailureKind::lossy_export:
            return {Text::kind_lossy_export, Text::advice_lossy_export};
        case FailureKind::internal:
            break;
    }
    return {Text::kind_internal, Text::advice_internal};
}

}  // namespace

Console make_console(const CommandLine& line, const Environment& environment, std::ostream& out, std::ostream& err)
{
    return {.say = Phrases(line.language),
            .verbosity = line.verbosity,
            .out_colour = colours(line.colour, environment.out_is_terminal, environment),
            .err_colour = colours(line.colour, environment.err_is_terminal, environment),
            .err_is_terminal = environment.err_is_terminal,
            .columns = environment.columns,
            .out = out,
            .err = err};
}

std::string paint(const std::string& text, Colour colour, bool colours_on)
{
    return colours_on ? code_of(colour) + text + "\x1b[0m" : text;
}

namespace {

/// What to say of a failure, in the console's language. The lower floors speak English only: the phrase book has their
/// sentences in Indonesian; where it lacks one, the kind of trouble is said in Indonesian before it.
FailureWords words_of(const Failure& failure, const Phrases& say)
{
    FailureWords words{failure.what(), failure.advice()};
    if (dynamic_cast<const SpokenFailure*>(&failure) != nullptr) return words;
    const auto texts = texts_of(failure.kind());
    if (say.language() == Language::indonesian) {
        words.what = in_indonesian(words.what).value_or(say(texts.what) + ": " + words.what);
        // An English advice is not shown to a reader of Indonesian: the kind's own one takes its place.
        words.advice = in_indonesian(words.advice).value_or("");
    }
    // Every failure says what to do next.
    if (words.advice.empty()) words.advice = say(texts.advice);
    return words;
}

}  // namespace

void report_failure(const Failure& failure, const Console& console)
{
    const auto words = words_of(failure, console.say);
    console.err << paint("alihsop:", Colour::red, console.err_colour) << ' ' << printable(words.what) << '\n';
    if (!words.advice.empty()) console.err << "  → " << printable(words.advice) << '\n';
    console.err.flush();
}

std::string printable(std::string text)
{
    for (auto& letter : text) {
        const auto code = static_cast<unsigned char>(letter);
        // Escape begins the sequences that steer a terminal; bytes of UTF-8 all lie above these.
        if (code < 0x20 || code == 0x7f) letter = ' ';
    }
    return text;
}

}  // namespace alihsop
