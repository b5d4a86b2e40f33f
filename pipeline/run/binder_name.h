#pragma once

#include <filesystem>
#include <string>

namespace alihsop {

/// The name of a binder and of its folder under OUT: the input's name, a file's without its ending, without dots at its
/// beginning and without dots and blanks at its end, so that it never leads out of OUT.
/// "scan/magetan.pdf" and "magetan/" both give "magetan"; "." gives the name of the folder that it is; "...png" gives
/// "png"; "/" and a folder of dots alone give "".
std::string binder_name(const std::filesystem::path& input);

}  // namespace alihsop
