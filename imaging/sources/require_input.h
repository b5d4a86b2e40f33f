#pragma once

#include <filesystem>

namespace alihsop {

/// The input is a folder, or a file that can be opened and is not empty. Throws Failure: missing_input when it is not
/// there, cannot be opened, or is a link that leads nowhere or in a circle; bad_input when it is empty, or a pipe, a
/// device or a socket, which are not opened: reading one may never end.
void require_input(const std::filesystem::path& input);

}  // namespace alihsop
