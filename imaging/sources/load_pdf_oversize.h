#pragma once

#include <opencv2/core.hpp>

class PDFDoc;

namespace alihsop {

/// The pixels of an image among the page's resources (and its forms') that is too large to be read; empty when there is
/// none. Looks at dictionaries and at JPEG 2000 headers only: poppler decodes a JPEG 2000 image before it tells anyone
/// how large it is.
cv::Size2d find_oversized_image(PDFDoc& document, int page);

}  // namespace alihsop
