#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "models/sop.h"

// The words of an SOP as plain strings, for formats that hold no more of a value than its text.
namespace alihsop {

/// The text of a value, or "" for what is not on the page.
template <class V>
std::string text_of(const std::optional<V>& value)
{
    return value ? value->text : std::string();
}

/// The texts of a list, one after the other.
template <class V>
std::string joined_text(const std::vector<V>& values, std::string_view between)
{
    std::string joined;
    for (std::size_t i = 0; i < values.size(); ++i) joined.append(i > 0 ? between : "").append(values[i].text);
    return joined;
}

/// "Kepala Dinas", or "Sekretariat / Kepala Bagian" for an actor under a super-heading.
std::string actor_text(const Pelaksana& actor);

/// In small letters (ASCII's), white space folded, without a closing full stop or colon: for comparisons.
std::string lower_text(std::string_view text);

/// The word of the JSON: "terminator", "process", …
const char* name_of(Simbol::Jenis kind);

/// An SOP's number and name, as far as they were read: "065/01 PENYUSUNAN RENJA"; the title sheet's name, or else the
/// id, when there is neither.
std::string title_of(const Sop& sop);

/// The SOP's name; what title_of gives when none was read.
std::string name_or_title(const Sop& sop);

/// Stands where an actor's name should, when it was not read.
inline constexpr const char* kUnreadActor = "(belum terbaca)";

/// The SOP's id as the stem of a file's name: what is no letter, digit, - or _ becomes _.
std::string file_stem_of(const Sop& sop);

/// What is needed, how long it takes, what comes of it, and remarks: a line each, with its heading; "" when all are
/// empty.
std::string details_of(const Langkah& step);

}  // namespace alihsop
