#pragma once

#include <opencv2/core.hpp>
#include <string_view>
#include <vector>

#include "imaging/source_pixels.h"

namespace alihsop {

using Bytes = std::vector<unsigned char>;

enum class PictureKind { png, jpeg, jpeg2000, webp, bmp };

/// What a picture file says of itself before any pixel is decoded.
struct PictureHeader {
    cv::Size2d size;  ///< stored pixels; empty = no size was found
    Resolution resolution;
    Orientation orientation = Orientation::upright;
    bool complete = true;  ///< the file goes on to the format's own end mark
};

/// Takes `told` unless the header has a believable resolution already: a file may name several, and cameras write 72
/// into one of them for want of a better number.
void take_resolution(PictureHeader& header, const Resolution& told);

/// Any decoder's first bytes of JPEG 2000: a file, or a bare code stream (SOC, SIZ).
inline constexpr std::string_view kJpeg2000File{"\0\0\0\x0CjP  ", 8};
inline constexpr std::string_view kJpeg2000Stream{"\xFF\x4F\xFF\x51", 4};

}  // namespace alihsop
