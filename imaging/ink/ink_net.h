#pragma once

#include <string_view>

namespace alihsop {

/// The trained net's ONNX file (imaging/ink/ink.onnx), which is built into the program.
[[nodiscard]] std::string_view ink_net();

}  // namespace alihsop
