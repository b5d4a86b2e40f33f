#include "imaging/codecs/decoded_picture.h"

#include "imaging/source_trouble.h"

namespace alihsop {

bool is_decodable(double width, double height) { return width >= 1 && height >= 1 && width * height <= kMaxPagePixels; }

cv::Mat make_pixels(double width, double height, int type)
{
    if (!is_decodable(width, height)) return {};
    return cv::Mat(static_cast<int>(height), static_cast<int>(width), type);
}

}  // namespace alihsop
