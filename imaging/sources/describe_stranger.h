#pragma once

#include <filesystem>
#include <string>

namespace alihsop {

/// What a file that is of no kind that is read seems to be.
struct Stranger {
    std::string what;             ///< "is a GIF picture, which is not read"
    std::string advice;           ///< what to do
    bool may_hold_pages = false;  ///< beside scans it is missed: a picture, a document, an archive of another kind
};

/// By the file's first bytes.
[[nodiscard]] Stranger describe_stranger(const std::filesystem::path& file);

}  // namespace alihsop
