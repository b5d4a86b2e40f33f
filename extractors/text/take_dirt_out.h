#pragma once

#include <opencv2/core.hpp>
#include <vector>

namespace alihsop {

/// A piece of ink that stands in a line of print.
struct InkSpan {
    cv::Rect box;
    int index = 0;        ///< whose it is: of no meaning here
    bool letter = false;  ///< as tall as a letter; otherwise a dot, a comma, a hyphen, a quote, or dirt
};

/// Takes the small pieces out of a line that cannot be print, and sorts the others by x. Gives the indices of those
/// taken.
///
/// `top`, `bottom`: mean height of the line's letters, pixels. Dirt is: a dot or comma that does not follow a letter
/// closely; a quote that is close to none; a speck far smaller than a full stop. Chains of four and more small pieces
/// are dot leaders (of a contents page, of a form) and go as well. Colons, dashes and bullets stay wherever they stand,
/// and so do pieces above or below a letter (the dot of an i, a fragment of a broken letter).
[[nodiscard]] std::vector<int> take_dirt_out(std::vector<InkSpan>& line, double top, double bottom);

}  // namespace alihsop
