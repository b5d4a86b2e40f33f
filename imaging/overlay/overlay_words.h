#pragma once

#include <string>

namespace alihsop {

/// The legend's words, in the reader's language. Signs beyond ASCII are drawn as "?".
struct OverlayWords {
    std::string title;  ///< of the whole picture
    std::string text, row, terminator, process, decision, offpage, onpage, other, arrow, mark, unexplained, review;
    std::string page;                    ///< before the number of another page: "hal."
    std::string symbol = {}, rest = {};  ///< of the picture of ink
    std::string ruling = {};
};

}  // namespace alihsop
