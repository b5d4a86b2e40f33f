// The one place that asks the environment: what follows is decided by values, so that tests need no terminal
// and no locale.
#include "app/command_line/environment.h"

#include <sys/ioctl.h>
#include <unistd.h>
#include <cstdlib>
#include <string>

namespace alihsop {

namespace {

std::string variable(const char* name)
{
    const char* value = std::getenv(name);
    return value == nullptr ? "" : value;
}

/// The first of the three that is set decides, as in the C library.
Language language_of_locale()
{
    // Only "en…" is English: the program's readers are Indonesian, and "C" or an empty locale says nothing
    // about them.
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
        if (const auto value = variable(name); !value.empty())
            return value.starts_with("en") ? Language::english : Language::indonesian;
    return Language::indonesian;
}

int terminal_columns(int fallback)
{
    winsize size{};
    // Either may be a file; the bar is drawn on the one, the tables on the other.
    for (const int stream : {STDOUT_FILENO, STDERR_FILENO})
        if (ioctl(stream, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
    return fallback;
}

}  // namespace

Environment read_environment()
{
    Environment environment;
    environment.language = language_of_locale();
    environment.no_colour = !variable("NO_COLOR").empty() || variable("TERM") == "dumb";
    environment.out_is_terminal = isatty(STDOUT_FILENO) == 1;
    environment.err_is_terminal = isatty(STDERR_FILENO) == 1;
    environment.columns = terminal_columns(environment.columns);
    return environment;
}

}  // namespace alihsop
