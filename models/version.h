#pragma once

namespace alihsop {

/// The program's version. CMake reads this line too: it stands nowhere else.
inline constexpr const char* kVersion = "0.1.0";

}  // namespace alihsop
