#pragma once

#include <filesystem>

#include "tests/hostile/hostile_file.h"

namespace alihsop::testing {

/// All hostile files, always the same.
const HostileFiles& hostile_files();

/// Puts them on the disk, each in its folder below `shelf`.
void write_shelf(const std::filesystem::path& shelf, const HostileFiles& files);

}  // namespace alihsop::testing
