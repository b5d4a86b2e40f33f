#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/messages.h"

namespace alihsop {

/// The name of a binder's folder under OUT: the input's name, a file's without its ending. "scan/magetan.pdf" and
/// "magetan/" both give "magetan"; "." gives the name of the folder that it is; "/" gives "".
std::string output_name(const std::filesystem::path& input);

/// Throws Failure(usage) when an input gives no name, or two give the same (letter case aside: OUT may lie on a disk
/// that does not tell them apart). Before any work starts.
void refuse_equal_names(const std::vector<std::filesystem::path>& inputs, const std::filesystem::path& out,
                        const Phrases& say);

}  // namespace alihsop
