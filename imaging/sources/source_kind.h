#pragma once

#include <filesystem>
#include <memory>
#include <optional>

#include "imaging/sources/source.h"

namespace alihsop {

enum class SourceKind { pdf, tiff, picture };

/// By content; nullopt when the file is of no kind that is read, or cannot be read at all.
std::optional<SourceKind> recognise_source(const std::filesystem::path& file);

/// Opens a file of this kind. Throws Failure as open_source does.
std::unique_ptr<Source> open_file(const std::filesystem::path& file, SourceKind kind, const SourceSettings& settings);

}  // namespace alihsop
