#pragma once

#include <opencv2/core.hpp>
#include <string>

struct tiff;

namespace alihsop {

/// The current page of a TIFF of 12 or 16 bits a sample as 8UC1 or 8UC3 (BGR), as stored, whatever part of the bits its
/// levels use; empty when it is of another form (fewer bits, tiles, planes, palettes), which libtiff's own reader
/// takes. Throws PageTrouble when its data are damaged.
cv::Mat decode_deep_tiff(tiff* file, const cv::Size& size, const std::string& where);

}  // namespace alihsop
