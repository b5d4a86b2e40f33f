#pragma once

#include <filesystem>
#include <string>

#include "app/phrases/messages.h"

namespace alihsop {

/// The whole of a file. Throws Failure(missing_input) in the language of `say`.
std::string read_document(const std::filesystem::path& file, const Phrases& say);

}  // namespace alihsop
