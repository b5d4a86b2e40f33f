#pragma once

#include <filesystem>
#include <string>

namespace alihsop {

/// Size and time of last change of a file, or of all files of a folder: what tells, without reading the source, that it
/// is the same as before. Empty when the source is not there.
[[nodiscard]] std::string source_signature(const std::filesystem::path& source);

/// Whether the source was changed so lately that a further change might leave the same signature (file systems tell
/// time in steps of up to two seconds). Such a signature is not to be kept.
[[nodiscard]] bool changed_just_now(const std::filesystem::path& source);

}  // namespace alihsop
