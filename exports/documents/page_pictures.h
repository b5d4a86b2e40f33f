#pragma once

#include <filesystem>
#include <string>

namespace alihsop {

/// The picture of an upright page beside binder.json: FOLDER/pages/0001.webp. "" when it is not there or too large to
/// embed.
std::string read_page_picture(const std::filesystem::path& folder, int page);

/// Bytes as base64 (RFC 4648).
std::string base64_of(const std::string& bytes);

}  // namespace alihsop
