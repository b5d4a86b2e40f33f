#pragma once

#include <optional>

#include "imaging/codecs/picture_header.h"

namespace alihsop {

/// By the first bytes; nullopt when they belong to none of these.
std::optional<PictureKind> picture_kind(const Bytes& file);

PictureHeader read_picture_header(const Bytes& file, PictureKind kind);

}  // namespace alihsop
