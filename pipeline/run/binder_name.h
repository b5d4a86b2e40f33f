#pragma once

#include <filesystem>
#include <string>

namespace alihsop {

/// The name of a binder and of its folder under OUT: the input's name, a file's without its ending.
/// "scan/magetan.pdf" and "magetan/" both give "magetan"; "." gives the name of the folder that it is; "/" gives "".
std::string binder_name(const std::filesystem::path& input);

}  // namespace alihsop
