#pragma once

#include <filesystem>
#include <string>

#include "models/binder.h"

namespace alihsop {

/// Writes `binder.json` (the whole binder), `sops.jsonl` (one complete SOP a line) and `words.jsonl` (`words`: the words of the
/// pages, see write_page_words) into a folder, which is made when
/// it is not there. Each file appears whole or not at all. The same binder gives the same bytes.
/// Throws Failure(cannot_write) that names the file and the system's reason.
void write_binder(const Binder& binder, const std::string& words, const std::filesystem::path& folder);

}  // namespace alihsop
