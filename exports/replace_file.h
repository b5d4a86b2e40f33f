#pragma once

#include <filesystem>
#include <string_view>

namespace alihsop {

/// Whether a file has reached the disk, and so outlives a power cut, when the call returns; or some time later.
enum class Durability { at_once, later };

/// Writes a file whole or not at all: under a temporary name in the same folder, brought to the disk, then renamed. A
/// file of that name is replaced; after a failure it is as it was. Makes the folder when it is not there.
/// Throws Failure(cannot_write) that names the path and the system's reason.
void replace_file(const std::filesystem::path& path, std::string_view content,
                  Durability durability = Durability::at_once);

}  // namespace alihsop
