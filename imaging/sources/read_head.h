#pragma once

#include <cstddef>
#include <filesystem>

#include "imaging/codecs/picture_header.h"

namespace alihsop {

/// Readers accept a PDF whose first line stands anywhere within this.
inline constexpr std::size_t kHeadBytes = 1024;

/// The first bytes of a file, at most kHeadBytes; none of what is no file or cannot be read.
[[nodiscard]] Bytes read_head(const std::filesystem::path& file);

/// The last ones.
[[nodiscard]] Bytes read_tail(const std::filesystem::path& file);

}  // namespace alihsop
