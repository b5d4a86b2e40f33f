#pragma once

namespace alihsop {

/// How a line was seen.
struct LineTraits {
    bool headless = false;  ///< no arrowhead: its direction is a guess
    bool inferred = false;  ///< a part of its path was not seen
};

}  // namespace alihsop
