#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace alihsop {

/// The width of a text in a sans-serif face such as Arial, in ems (its size). An estimate from the widths of
/// Helvetica's letters, for drawings whose font is not at hand; within a few per cent for Indonesian text.
double text_width(std::string_view text);

/// Lines no wider than `ems`, broken at white space, and within a word only when it is wider alone. At least one line.
std::vector<std::string> wrap_text(std::string_view text, double ems);

}  // namespace alihsop
