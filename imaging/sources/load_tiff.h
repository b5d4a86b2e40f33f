#pragma once

#include <filesystem>
#include <memory>

#include "imaging/sources/source.h"

namespace alihsop {

/// A TIFF of any number of pages. Thumbnails and masks beside the pages are no pages. Fax resolutions (204 x 98 dpi)
/// come with square pixels. Where the chain of pages is cut off, one more page is counted, which throws PageTrouble:
/// nobody knows how many are lost, but that some are lost is not hidden. Throws Failure (bad_input) when not even the
/// first page is there.
std::unique_ptr<Source> load_tiff(const std::filesystem::path& input);

}  // namespace alihsop
