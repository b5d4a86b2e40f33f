#pragma once

#include <filesystem>
#include <string>

// How a result calls its input and its files: the same for one binder and for a shelf.
namespace alihsop {

/// The input as the document names it: its last part.
[[nodiscard]] std::string source_name(const std::filesystem::path& input);

/// "0001.webp" for page 1.
[[nodiscard]] std::string page_file(int page, const std::string& ending);

}  // namespace alihsop
