#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/phrases/messages.h"
#include "models/binder.h"

namespace alihsop {

/// The binder.json that a user means: the file itself, or the one in the folder that he named.
std::filesystem::path binder_file(const std::filesystem::path& named);

/// The binder in a file. Throws Failure.
Binder read_binder_file(const std::filesystem::path& file, const Phrases& say);

/// The SOPs asked for: all, or the one with that id. Throws Failure(usage), which tells the ids that there are.
std::vector<Sop> choose_sops(const Binder& binder, const std::optional<std::string>& id,
                             const std::filesystem::path& file, const Phrases& say);

}  // namespace alihsop
