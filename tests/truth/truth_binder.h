#pragma once

#include <filesystem>

#include "models/binder.h"

namespace alihsop::testing {

/// The binder that a truth file (samples/README.md) tells of: what a faultless reading of it would give. Connectors of
/// one letter are linked as `bersambung`; every text is sure, and bears no place but its page.
/// Throws std::exception for what is no truth file.
Binder binder_of_truth(const std::filesystem::path& file);

}  // namespace alihsop::testing
