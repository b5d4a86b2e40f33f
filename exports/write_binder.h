#pragma once

#include <filesystem>

#include "models/binder.h"

namespace alihsop {

/// Writes `binder.json` (the whole binder) and `sops.jsonl` (one complete SOP a line) into a folder, which is made when
/// it is not there. Each file appears whole or not at all. The same binder gives the same bytes. Throws
/// Failure(cannot_write) that names the file and the system's reason.
void write_binder(const Binder& binder, const std::filesystem::path& folder);

}  // namespace alihsop
