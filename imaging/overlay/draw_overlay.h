#pragma once

#include <opencv2/core.hpp>
#include <string>

#include "imaging/overlay/overlay_words.h"
#include "imaging/overlay/page_overlay.h"

namespace alihsop {

/// The page with everything that was found drawn over it, and a strip with the legend below. `page`: 8UC1 or 8UC3, the
/// upright page image at any scale. Gives 8UC3 of the same width. The print is paler than on the page, so that the thin
/// coloured lines are seen at a glance:
///
/// - texts in thin green frames, rows of the flow table in blue-grey ones
/// - symbols in the outline and the colour of their kind, slightly outside their ink; the confidence where it is below
///   kSureConfidence
/// - arrows along their paths, in colours that alternate, from a dot to a head; labels at their place
/// - marks in purple; ink that nothing explains in hatched red
/// - whatever a person should look at in red, with a question mark
[[nodiscard]] cv::Mat draw_overlay(const cv::Mat& page, const PageOverlay& overlay, const OverlayWords& words);

inline constexpr double kSureConfidence = 0.95;

}  // namespace alihsop
