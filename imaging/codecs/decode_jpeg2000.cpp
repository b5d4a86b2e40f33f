// Method: OpenJPEG with a stream over the bytes in memory; the header is looked at before anything is decoded,
// so that a header that lies about its size costs nothing. Each component is scaled from its own number of bits
// to 8, rounded.
//
// Fails, and says so, for components of another size than the picture, with a sign, or in CMYK and e-YCC. The
// page bears an error then.
#include <openjpeg.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <new>
#include <opencv2/imgproc.hpp>

#include "imaging/codecs/byte_reader.h"
#include "imaging/codecs/decoders.h"

namespace alihsop {
namespace {

constexpr OPJ_UINT32 kMostBits = 16, kMostComponents = 4;

template <auto destroy>
struct Destroy {
    template <typename Thing>
    void operator()(Thing* thing) const
    {
        destroy(thing);
    }
};
using Stream = std::unique_ptr<opj_stream_t, Destroy<opj_stream_destroy>>;
using Codec = std::unique_ptr<opj_codec_t, Destroy<opj_destroy_codec>>;
using Image = std::unique_ptr<opj_image_t, Destroy<opj_image_destroy>>;

// The file as a stream: OpenJPEG reads from memory only by functions of one's own.

constexpr auto kEnd = static_cast<OPJ_SIZE_T>(-1);

struct Reading {
    const Bytes& file;
    std::size_t at = 0;
};

OPJ_SIZE_T read_on(void* to, OPJ_SIZE_T count, void* reading)
{
    auto& [file, at] = *static_cast<Reading*>(reading);
    // The end of the file is the end of the stream: what is cut off shows as an error of the decoder.
    const auto taken = std::min<std::size_t>(count, file.size() - at);
    if (taken == 0) return kEnd;
    std::memcpy(to, file.data() + at, taken);
    at += taken;
    return taken;
}

OPJ_OFF_T skip(OPJ_OFF_T count, void* reading)
{
    auto& [file, at] = *static_cast<Reading*>(reading);
    const auto skipped = std::min<OPJ_OFF_T>(count, static_cast<OPJ_OFF_T>(file.size() - at));
    if (skipped <= 0) return -1;
    at += static_cast<std::size_t>(skipped);
    return skipped;
}

OPJ_BOOL seek(OPJ_OFF_T place, void* reading)
{
    auto& [file, at] = *static_cast<Reading*>(reading);
    if (place < 0) return OPJ_FALSE;
    at = std::min(static_cast<std::size_t>(place), file.size());
    return OPJ_TRUE;
}

Stream stream_of(Reading& reading)
{
    Stream stream(opj_stream_default_create(OPJ_TRUE));
    if (!stream) throw std::bad_alloc();
    opj_stream_set_user_data(stream.get(), &reading, nullptr);
    opj_stream_set_user_data_length(stream.get(), reading.file.size());
    opj_stream_set_read_function(stream.get(), read_on);
    opj_stream_set_skip_function(stream.get(), skip);
    opj_stream_set_seek_function(stream.get(), seek);
    return stream;
}

void keep_first(const char* message, void* remark)
{
    auto& kept = *static_cast<std::string*>(remark);
    if (kept.empty()) kept = message;
}

Codec codec_for(const Bytes& file, std::string& remark)
{
    // OpenJPEG has a codec for each of both and does not tell them apart by itself.
    const bool bare = ByteReader(file, false).has(0, kJpeg2000Stream);
    Codec codec(opj_create_decompress(bare ? OPJ_CODEC_J2K : OPJ_CODEC_JP2));
    opj_dparameters parameters;
    opj_set_default_decoder_parameters(&parameters);
    if (!codec || opj_setup_decoder(codec.get(), &parameters) == OPJ_FALSE) throw std::bad_alloc();
    opj_set_error_handler(codec.get(), keep_first, &remark);
    return codec;
}

/// All components as large as the picture, without sign: colour that is stored at half its size is not read.
bool is_plain(const opj_image_t& image)
{
    const auto plain = [&](const opj_image_comp_t& component) {
        return component.sgnd == 0 && component.prec >= 1 && component.prec <= kMostBits && component.dx == 1 &&
               component.dy == 1 && component.w == image.x1 - image.x0 && component.h == image.y1 - image.y0;
    };
    return image.numcomps >= 1 && image.numcomps <= kMostComponents && image.color_space != OPJ_CLRSPC_CMYK &&
           image.color_space != OPJ_CLRSPC_EYCC && std::all_of(image.comps, image.comps + image.numcomps, plain);
}

void copy_component(const opj_image_comp_t& component, cv::Mat& pixels, int channel)
{
    // From as many bits as there are to eight, rounded.
    const int most = (1 << component.prec) - 1;
    const int channels = pixels.channels();
    const OPJ_INT32* level = component.data;
    for (int y = 0; y < pixels.rows; ++y) {
        auto* out = pixels.ptr<uchar>(y) + channel;
        for (int x = 0; x < pixels.cols; ++x, out += channels)
            *out = static_cast<uchar>((std::clamp(*level++, 0, most) * 255 + most / 2) / most);
    }
}

/// Grey and its transparency stay in order, red and blue change places.
cv::Mat pixels_of(const opj_image_t& image)
{
    const auto channels = static_cast<int>(image.numcomps);
    cv::Mat pixels = make_pixels(image.x1 - image.x0, image.y1 - image.y0, CV_MAKETYPE(CV_8U, channels));
    if (pixels.empty() ||
        std::any_of(image.comps, image.comps + channels, [](const auto& c) { return c.data == nullptr; }))
        return {};
    const bool luma_first = image.color_space == OPJ_CLRSPC_SYCC;
    for (int c = 0; c < channels; ++c) {
        const bool swapped = channels >= 3 && c < 3 && !luma_first;
        copy_component(image.comps[c], pixels, swapped ? 2 - c : c);
    }
    // YCbCr as stored; OpenCV's "YUV" has the same order of channels.
    if (luma_first && channels == 3) cv::cvtColor(pixels, pixels, cv::COLOR_YUV2BGR);
    return pixels;
}

}  // namespace

DecodedPicture decode_jpeg2000(const Bytes& file)
{
    std::string remark;
    Reading reading{file};
    const auto stream = stream_of(reading);
    const auto codec = codec_for(file, remark);
    opj_image_t* header = nullptr;
    const bool started = opj_read_header(stream.get(), codec.get(), &header) != OPJ_FALSE;
    const Image image(header);
    if (!started || !image) return {{}, remark};
    // What is_plain asks for, in words.
    constexpr auto kStranger = "a JPEG 2000 picture in inks, with a sign or with parts of different sizes";
    if (!is_plain(*image)) return {{}, {}, kStranger};
    // Before memory is taken: the header may claim any size.
    if (!is_decodable(image->x1 - image->x0, image->y1 - image->y0)) return {};
    if (opj_decode(codec.get(), stream.get(), image.get()) == OPJ_FALSE) return {{}, remark};
    if (!is_plain(*image)) return {{}, {}, kStranger};  // a palette may have made it another kind
    return {pixels_of(*image), {}};
}

}  // namespace alihsop
