#pragma once

#include <cstddef>
#include <string>

namespace alihsop {

/// What libjpeg warns of when it decodes these bytes: holes and flipped bits that it gets over with grey or smeared
/// blocks. One line; empty = the data are sound, or are no JPEG that it can read at all.
std::string find_jpeg_damage(const unsigned char* data, std::size_t size);

}  // namespace alihsop
