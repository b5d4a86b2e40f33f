#pragma once

#include <filesystem>
#include <memory>

#include "imaging/sources/source.h"

namespace alihsop {

/// One PNG, JPEG, JPEG 2000, WebP or BMP file: one page. EXIF orientation is applied, 16 bits become 8, transparency
/// is laid on white. Opening does not read the file; a damaged one throws PageTrouble from load_page.
std::unique_ptr<Source> load_picture(const std::filesystem::path& input);

}  // namespace alihsop
