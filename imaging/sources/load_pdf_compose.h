#pragma once

#include <optional>

#include "imaging/sources/load_pdf_page.h"

namespace alihsop {

struct ComposedPage {
    cv::Mat pixels;         ///< 8UC1 or 8UC3
    Resolution resolution;  ///< of the images along the page's axes
};

/// 0..1: how much of the page lies under this image, or under all of them (overlaps counted twice, at most 1).
double share_of_page(const PlacedImage& image, const cv::Size2d& page);
double share_of_page(const PdfPage& page);

/// Lays plain images of one resolution side by side, pixel for pixel; white paper where there is none. Images that
/// cover (nearly) the whole page give themselves, without the page's margin. nullopt when pixels cannot be copied:
/// no image, an image that is not plain, or different resolutions. Throws PageTrouble when the page is too large.
std::optional<ComposedPage> compose_page(const PdfPage& page, const std::string& where);

}  // namespace alihsop
