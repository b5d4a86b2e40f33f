#pragma once

#include <opencv2/core.hpp>

#include "imaging/overlay/overlay_words.h"
#include "imaging/overlay/page_overlay.h"

namespace alihsop {

/// The page's ink in the colour of what explains it, on white, and a strip with the legend below: values, symbols,
/// arrows, marks; rulings, other text, border and specks in grey; what nothing explains in red, with a frame around it.
/// `page`: as for draw_overlay().
[[nodiscard]] cv::Mat draw_ink(const cv::Mat& page, const PageOverlay& overlay, const OverlayWords& words);

}  // namespace alihsop
