#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "models/failure.h"

namespace alihsop {

/// The largest page that is read: an A0 sheet at 400 dpi has 240 megapixels. Checked before any pixel is allocated.
inline constexpr double kMaxPagePixels = 300e6;

/// Printable name of the input, on one line, for messages: the last part of its path, control characters replaced.
std::string shown_name(const std::filesystem::path& input);

/// FailureKind::bad_input: "<name> <what>", e.g. what = "is empty".
Failure bad_input(const std::filesystem::path& input, const std::string& what, const std::string& advice);
/// FailureKind::missing_input.
Failure missing_input(const std::filesystem::path& input, const std::string& what, const std::string& advice);

/// "page-undecodable": `where` names file (and page), `why` follows it: "is cut off before its end".
PageTrouble page_undecodable(const std::string& where, const std::string& why);

/// "page-kind-not-read": the file is sound, but nobody here reads its kind: "an animated WebP picture".
PageTrouble page_kind_not_read(const std::string& where, const std::string& kind);

/// Throws PageTrouble "page-too-large" when width x height pixels exceed kMaxPagePixels, "page-undecodable" when there
/// are none.
void require_readable_size(const std::string& where, double width, double height);

/// One line without control characters, cut to a sentence's length: what a library says of a fault.
std::string one_line(const std::string& text);

/// "a, b, c" for a sentence: the first few names, each on one line, and how many more there are: "a, b, c, … (+12)".
std::string list_names(const std::vector<std::string>& names);

}  // namespace alihsop
