#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "imaging/page_image.h"

namespace alihsop {

/// What a binder is read from: a PDF, a TIFF, one picture, or a folder of pictures.
///
/// One Source is used by one thread at a time; several Sources may be open on one file.
class Source {
public:
    virtual ~Source() = default;
    [[nodiscard]] virtual int page_count() const = 0;
    /// The page as a viewer displays it (PDF /Rotate and crop box, EXIF orientation applied), at the resolution of
    /// its scan, without loss. Throws PageTrouble when this page cannot be read.
    [[nodiscard]] virtual PageImage load_page(int page) = 0;
};

struct SourceSettings {
    int render_dpi = 300;  ///< for pages that are drawn, not scanned (100..600)
};

/// Opens by content, not by file name ending. Throws Failure (missing_input, bad_input) with one clear sentence: which
/// file, what is wrong, what to do.
std::unique_ptr<Source> open_source(const std::filesystem::path& input, const SourceSettings& settings);

/// SHA-256, lower-case hexadecimal, of the file's bytes; of a folder: of its pages' names and hashes in order.
std::string hash_source(const std::filesystem::path& input);

}  // namespace alihsop
