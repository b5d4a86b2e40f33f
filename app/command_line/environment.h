#pragma once

#include "app/phrases/messages.h"

namespace alihsop {

/// What the program knows of its surroundings. Read once, in main; nothing deeper asks the environment.
struct Environment {
    Language language = Language::indonesian;  ///< LC_ALL, LC_MESSAGES or LANG; English when it begins with "en"
    bool no_colour = false;                    ///< NO_COLOR is set and not empty, or TERM is "dumb"
    bool out_is_terminal = false;
    bool err_is_terminal = false;
    int columns = 100;  ///< width of the terminal in characters
};

Environment read_environment();

}  // namespace alihsop
