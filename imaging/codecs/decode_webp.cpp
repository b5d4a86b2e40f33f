// Method: libwebp, whole picture at once. It does not say what is wrong with a file, so a damaged one has no
// remark of its own; an animation is no page, and is refused.
#include <webp/decode.h>

#include "imaging/codecs/decoders.h"

namespace alihsop {

DecodedPicture decode_webp(const Bytes& file)
{
    WebPBitstreamFeatures features;
    if (WebPGetFeatures(file.data(), file.size(), &features) != VP8_STATUS_OK) return {};
    if (features.has_animation != 0) return {{}, {}, "an animated WebP picture"};
    cv::Mat pixels = make_pixels(features.width, features.height, features.has_alpha != 0 ? CV_8UC4 : CV_8UC3);
    if (pixels.empty()) return {};
    const auto decode_into = features.has_alpha != 0 ? WebPDecodeBGRAInto : WebPDecodeBGRInto;
    const std::size_t room = pixels.step * static_cast<std::size_t>(pixels.rows);
    if (decode_into(file.data(), file.size(), pixels.data, room, static_cast<int>(pixels.step)) == nullptr) return {};
    return {pixels, {}};
}

}  // namespace alihsop
