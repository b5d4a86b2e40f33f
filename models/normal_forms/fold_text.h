#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

// Text as it stands on paper -> one line of text, and how alike two texts are. UTF-8 in, UTF-8 out; bytes that are no
// UTF-8 pass through. Nothing here fails.
namespace alihsop {

/// Runs of white space (no-break and typographic spaces too) become one space, none at either end; zero-width spaces
/// go.
std::string fold_space(std::string_view text);

/// The lines of one paragraph or cell, top to bottom, as one line: joined by a space, each folded, empty ones left out.
/// A hyphen at the end of a line:
///   "pem-" + "bangunan"        -> "pembangunan"         a syllable break goes
///   "perundang-" + "undangan"  -> "perundang-undangan"  a reduplication keeps it ("surat-menyurat" too)
///   "non-" + "tender"          -> "non-tender"          and so does a prefix that is written with one
///   "BKD-" + "2019"            -> "BKD-2019"            and capitals and digits
/// After a slash ("Barang/" + "Jasa") there is no space either.
std::string join_lines(const std::vector<std::string>& lines);

/// How many bytes must be put in, taken out or changed to make `a` into `b`.
std::size_t edit_distance(std::string_view a, std::string_view b);

/// 0..1: how well a text that may be misread fits a label, whatever its case, punctuation and spaces:
/// 1 - edit distance / the longer one's length, over letters and digits only.
double similarity_to_label(std::string_view text, std::string_view label);

}  // namespace alihsop
