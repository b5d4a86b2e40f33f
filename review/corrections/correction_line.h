#pragma once

#include <string>
#include <string_view>

#include "review/corrections/correction.h"

// A correction as a line of corrections.jsonl (docs/workspace.md). Each line ends with the hash of the line before it
// and of all that stands before the hash itself, so that a line that was changed, put in or taken out later shows.
namespace alihsop {

/// The `previous` of the first line.
inline constexpr std::string_view kChainBegin = "0000000000000000000000000000000000000000000000000000000000000000";

struct ChainedLine {
    std::string text;  ///< without the newline
    std::string hash;
};
[[nodiscard]] ChainedLine write_correction_line(const Correction& correction, std::string_view previous);

/// What the line holds. Throws Failure(invalid_document) for a line that is none, and for a broken chain.
[[nodiscard]] Correction read_correction_line(std::string_view line, std::string_view previous);

/// The hash at the end of a line; empty when there is none.
[[nodiscard]] std::string_view hash_in_line(std::string_view line);

/// A change as it stands in a line and in what the page sends; the latter has no `before` and no `place`.
[[nodiscard]] Change change_from_json(const nlohmann::ordered_json& json);

}  // namespace alihsop
