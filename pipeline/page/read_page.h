#pragma once

#include <opencv2/core.hpp>

#include "imaging/line_reader.h"
#include "imaging/page_image.h"
#include "models/page_reading.h"

namespace alihsop {

/// What came of one page: the reading, and the picture that a reviewer sees.
struct PageResult {
    PageReading reading;
    cv::Mat picture;  ///< the upright page, 8UC1 or 8UC3; empty when the page could not be read
};

struct ReadPageSettings {
    double dpi = 0;  ///< of scans that do not say it; 0 = infer
    bool use_text_layer = true;
    bool upright = false;  ///< a person says that the picture is: it is neither turned nor straightened
};

/// The recipe for one page: restore, find tables, read text, find marks. A step that fails becomes a finding, and the
/// page's other steps go on; a page that cannot be restored becomes a page with `error`.
[[nodiscard]] PageResult read_page(PageImage scanned, const ReadPageSettings& settings, const LineReader& engine);

/// A page that could not even be loaded.
[[nodiscard]] PageResult failed_page(int page, const std::string& code, const std::string& message);

}  // namespace alihsop
