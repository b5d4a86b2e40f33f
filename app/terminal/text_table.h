#pragma once

#include <string>
#include <vector>

namespace alihsop {

enum class Align { left, right };

struct TextColumn {
    std::string heading;
    Align align = Align::left;
    int widest = 60;  ///< characters; longer texts are cut, with "…" as their last
};

/// Lays a table out for a terminal: two blanks between columns, each as wide as its longest text, no blanks at line
/// ends. The first line holds the headings. Widths count UTF-8 characters; all are taken to be one column wide, which
/// holds for Indonesian and the signs that the forms use.
std::vector<std::string> lay_out(const std::vector<TextColumn>& columns,
                                 const std::vector<std::vector<std::string>>& rows);

/// How many characters a UTF-8 text has.
int width_of(const std::string& text);

/// The first `width` characters; when any are left out, the last of them is "…".
std::string cut_to(const std::string& text, int width);

/// The parts of `text` between " · " that fit into `width`: while it is too wide, the parts at the places
/// `dispensable` go, in this order. It may be too wide all the same.
std::string fit_parts(const std::string& text, const std::vector<std::size_t>& dispensable, int width);

/// The text in lines of at most `width` characters, broken at blanks; a longer word has a line of its own. At least one
/// line, which may be empty.
std::vector<std::string> fold_to(const std::string& text, int width);

}  // namespace alihsop
