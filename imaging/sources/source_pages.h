#pragma once

#include <filesystem>

#include "models/source_page.h"

namespace alihsop {

/// The pages of a source for those who take them over as they are. A page of a PDF is named; a JPEG is passed on byte
/// for byte; any other picture is coded anew without loss, as a viewer displays it. Pages are coded when they are asked
/// for; one that cannot be read has its `trouble`. Throws Failure as open_source does.
[[nodiscard]] SourcePages open_source_pages(const std::filesystem::path& input);

}  // namespace alihsop
