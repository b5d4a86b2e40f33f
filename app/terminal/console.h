#pragma once

#include <iosfwd>
#include <string>

#include "app/command_line/command_line.h"
#include "models/failure.h"

namespace alihsop {

enum class Colour { red, yellow, green, bold };

/// Where the program speaks: results to `out` (stdout), everything else to `err` (stderr).
struct Console {
    Phrases say;
    Verbosity verbosity = Verbosity::normal;
    bool out_colour = false;  ///< stdout may carry colours
    bool err_colour = false;
    bool err_is_terminal = false;
    int columns = 100;  ///< width in characters
    std::ostream& out;
    std::ostream& err;
};

/// Colours as the user asked for; when left to us, only on a terminal that has them.
Console make_console(const CommandLine& line, const Environment& environment, std::ostream& out, std::ostream& err);

/// The text in a colour, or as it is when colours are off.
std::string paint(const std::string& text, Colour colour, bool colours_on);

/// `alihsop: WHAT`, and what to do in a second line: "  → ADVICE". In the language of the console.
void report_failure(const Failure& failure, const Console& console);

/// The text without control characters: paper and foreign files must not steer the terminal.
std::string printable(std::string text);

}  // namespace alihsop
