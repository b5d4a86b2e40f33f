#pragma once

#include <opencv2/core.hpp>

namespace alihsop {

/// How far a scan's red and blue lie beside its green, in pixels of the page: positive = to the right, downwards.
struct ChannelShift {
    cv::Point2d blue, red;
    [[nodiscard]] bool none() const { return blue == cv::Point2d() && red == cv::Point2d(); }
};

/// Measures it where print is densest. `page`: 8UC3 (BGR); any other gives no shift. A shift that is too small to
/// matter, too large for a scanner, or that the page's parts do not agree on counts as none.
[[nodiscard]] ChannelShift find_channel_shift(const cv::Mat& page, double dpi);

/// The page with red and blue laid over green: 8UC3, the same size. What comes in from beyond the edge repeats it.
[[nodiscard]] cv::Mat register_channels(const cv::Mat& page, const ChannelShift& shift);

}  // namespace alihsop
