#pragma once

#include <string>

namespace alihsop {

/// The ICC profile (version 2.1) of sRGB, IEC 61966-2-1: what the colours of an archived page mean. Always the same
/// bytes.
std::string srgb_profile();

}  // namespace alihsop
