#pragma once

namespace alihsop {

/// A straight ruled line of an upright page, or an unbroken part of one. Pixels of the upright page image.
struct Ruling {
    bool horizontal = true;
    int position = 0;  ///< y of a horizontal ruling's middle, x of a vertical one's
    int begin = 0;     ///< along the line, inclusive
    int end = 0;       ///< exclusive
    int thickness = 1;
    [[nodiscard]] int length() const { return end - begin; }
    bool operator==(const Ruling&) const = default;
};

}  // namespace alihsop
