// Method: libwebp decodes the wanted part alone (it still walks the bits before it, but computes no pixels
// there), which is then coded anew. The second coding loses a little more than the first; the reviewer looks at
// print, not at pixels.
#include "imaging/codecs/crop_picture.h"

#include <webp/decode.h>

#include <opencv2/core.hpp>

#include "imaging/codecs/encode_picture.h"
#include "imaging/quarter_turn.h"

namespace alihsop {

std::optional<std::string> crop_picture(std::string_view webp, const Box& box, int turn)
{
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(webp.data());
    WebPDecoderConfig config;
    if (!WebPInitDecoderConfig(&config) || WebPGetFeatures(bytes, webp.size(), &config.input) != VP8_STATUS_OK)
        return std::nullopt;
    // The decoder wants even corners.
    const auto part = overlap({box.x & ~1, box.y & ~1, box.width + (box.x & 1), box.height + (box.y & 1)},
                              {0, 0, config.input.width, config.input.height});
    if (part.empty()) return std::nullopt;
    cv::Mat pixels(part.height, part.width, CV_8UC3);
    config.options.use_cropping = 1;
    config.options.crop_left = part.x;
    config.options.crop_top = part.y;
    config.options.crop_width = part.width;
    config.options.crop_height = part.height;
    config.output.colorspace = MODE_BGR;
    config.output.is_external_memory = 1;
    config.output.u.RGBA.rgba = pixels.data;
    config.output.u.RGBA.stride = static_cast<int>(pixels.step);
    config.output.u.RGBA.size = pixels.total() * pixels.elemSize();
    if (WebPDecode(bytes, webp.size(), &config) != VP8_STATUS_OK) return std::nullopt;
    return encode_picture(quarter_turned(pixels, turn));
}

}  // namespace alihsop
