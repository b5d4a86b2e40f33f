#pragma once

#include <filesystem>
#include <vector>

#include "app/phrases/messages.h"

namespace alihsop {

/// Throws Failure(usage) when an input gives no name, or two give the same (letter case aside: OUT may lie on a disk
/// that does not tell them apart). Before any work starts.
void refuse_equal_names(const std::vector<std::filesystem::path>& inputs, const std::filesystem::path& out,
                        const Phrases& say);

}  // namespace alihsop
