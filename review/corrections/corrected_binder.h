#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <string_view>

#include "models/binder.h"

namespace alihsop {

/// A binder as its reviewers have left it.
struct CorrectedBinder {
    Binder binder;
    std::set<std::string> accepted;  ///< ids of SOPs
    std::size_t corrections = 0;     ///< in force
    std::size_t lost = 0;            ///< that have no place in this reading any more
};

/// The hash by which corrections know the machine's document: of binder.json's bytes.
[[nodiscard]] std::string reading_of(std::string_view document);

/// The machine's document (the text of a binder.json) with the corrections of the corrections.jsonl beside it, if there
/// is one. Throws Failure(invalid_document) when either cannot be understood or the log was tampered with. Boxes are
/// pixels of the kept pictures, also on a page that people turned.
[[nodiscard]] CorrectedBinder corrected_binder(std::string_view document, const std::filesystem::path& log_file);

}  // namespace alihsop
