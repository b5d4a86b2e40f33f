#pragma once

#include <string>

#include "app/phrases/messages.h"
#include "models/value.h"

namespace alihsop {

/// A value as the terminal shows it: what a person should look at ends in " ?", and what is noise (handwriting that
/// is more probably wrong than right, anything that is hardly ever right) is not shown, but said to be unread. Without
/// control characters of the paper's, but for two of this program's own, between which a doubted text stands: see
/// dimmed().
std::string doubted_text(const Value& value, const Phrases& say);

/// The same for a column of `width` characters: a long text is cut before its mark, not the mark. No dimming.
std::string doubted_text(const Value& value, int width, const Phrases& say);

/// Doubted texts dim, when colours are on; the marks of their beginnings and ends are taken out.
std::string dimmed(std::string text, bool colours_on);

}  // namespace alihsop
