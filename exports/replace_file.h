#pragma once

#include <filesystem>
#include <string_view>

#include "exports/replacement_file.h"

namespace alihsop {

/// Writes a file whole or not at all: under a temporary name in the same folder, brought to the disk, then renamed. A
/// file of that name is replaced; after a failure it is as it was. Makes the folder when it is not there.
/// Throws Failure(cannot_write) that names the path and the system's reason.
void replace_file(const std::filesystem::path& path, std::string_view content,
                  Durability durability = Durability::at_once);

}  // namespace alihsop
