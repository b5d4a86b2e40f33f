// A thumbnail: the picture is averaged down, never up. Each page of the report's worst pages goes through here
// once.
#include "imaging/codecs/shrink_picture.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

#include "imaging/codecs/decode_picture.h"
#include "imaging/codecs/encode_picture.h"
#include "imaging/codecs/read_picture_header.h"

namespace alihsop {

std::string shrink_picture(const std::string& bytes, int width)
{
    const Bytes file(bytes.begin(), bytes.end());
    const auto kind = picture_kind(file);
    if (!kind) return {};
    const cv::Mat picture = decode_picture(file, *kind).pixels;
    if (picture.empty() || picture.depth() != CV_8U || (picture.channels() != 1 && picture.channels() != 3)) return {};
    const double scale = std::min(1.0, static_cast<double>(width) / picture.cols);
    cv::Mat small;
    cv::resize(picture, small, {}, scale, scale, cv::INTER_AREA);
    return encode_picture(small);
}

}  // namespace alihsop
