#pragma once

#include <opencv2/core.hpp>

namespace alihsop {

struct Skew {
    double degrees = 0;       ///< how far the content is turned clockwise; -20..20, modulo quarter turns
    bool by_rulings = false;  ///< measured on ruled lines; otherwise on lines of text
};

/// How far the page is turned. Works on pages in any quarter turn.
///
/// `ink`: 8UC1, 255 = ink. The rulings are the protractor: two orthogonal families of lines, thousands of pixels long,
/// give the angle to a few hundredths of a degree. A page without rulings is measured by its lines of text: the angle
/// at which the projection profile is sharpest (Postl 1986), to about 0.05 degree. A nearly empty page has skew 0.
[[nodiscard]] Skew find_skew(const cv::Mat& ink, double dpi);

/// Turns by `degrees` counter-clockwise about the centre; the result is large enough to hold every pixel, new corners
/// are `fill`. `forward` (2 x 3, 64FC1) becomes the map source -> result.
[[nodiscard]] cv::Mat turn_by(const cv::Mat& image, double degrees, int interpolation, const cv::Scalar& fill,
                              cv::Mat& forward);

}  // namespace alihsop
