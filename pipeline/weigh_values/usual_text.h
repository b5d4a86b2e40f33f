#pragma once

#include <map>
#include <optional>
#include <string>

namespace alihsop {

/// How often each text stands in a binder, among values of one kind.
using TextCounts = std::map<std::string, int>;

/// The text that the binder has more often and that differs from `text` by no more than a slip of the reader: two
/// letters put in, taken out or changed, in eight and more, and no digit. The most frequent one; nothing when there is
/// none.
std::optional<std::string> usual_text(const std::string& text, const TextCounts& counts);

}  // namespace alihsop
