#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "models/box.h"

namespace alihsop {

enum class PageKind { cover, decree, approval, contents, narrative, identity, flow, blank, unknown };

/// Something on the page that is not print: a stamp, a signature, a logo, handwriting.
struct Mark {
    enum class Kind { stamp, signature, logo, handwriting };
    Kind kind = Kind::stamp;
    Box box;
};

/// What became of a page's ink.
struct Ink {
    double explained = 1.0;        ///< 0..1, share of ink pixels that something found explains
    std::vector<Box> unexplained;  ///< where the rest is
};

/// Why a page could not be read.
struct PageError {
    std::string code;     ///< stable, kebab-case
    std::string message;  ///< one sentence
};

/// Row-major 3 x 3 homography: pixel of the page as displayed -> pixel of the upright page image.
using Transform = std::array<double, 9>;

/// A page as the contract (docs/sop-json.md) emits it.
struct Page {
    int page = 0;  ///< 1-based, in the order of the source
    PageKind kind = PageKind::unknown;
    double confidence = 0.0;         ///< 0..1, of the kind
    std::optional<std::string> sop;  ///< id of the SOP the page belongs to
    int width = 0;                   ///< pixels of the upright page image
    int height = 0;
    int dpi = 0;       ///< dots per inch of the upright page image
    int rotation = 0;  ///< 0, 90, 180 or 270: clockwise turn that made the page upright
    double skew = 0;   ///< degrees that deskewing took out, after rotation; positive = the page was turned clockwise
    Transform transform{1, 0, 0, 0, 1, 0, 0, 0, 1};
    std::string text;  ///< in reading order, one line of paper a line
    Ink ink;
    std::vector<Mark> marks;
    std::optional<PageError> error;
};

}  // namespace alihsop
