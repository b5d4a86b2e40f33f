// Method: libpng's transformations unpack whatever a PNG may hold to grey, BGR or BGRA of 8 or 16 bits; the
// rows go into the picture itself. Interlaced pictures come in several passes, for which libpng needs all rows
// at once. A wrong checksum in what shapes the pixels is found before (read_png_header), one in a remark is cut
// out.
#include <bit>
#include <cstring>
#include <new>
#include <vector>

#include "imaging/codecs/decoders.h"
#include "imaging/codecs/png_listener.h"

namespace alihsop {
namespace {

/// A file that is being read.
struct PngDecoder {
    const unsigned char* at;
    std::size_t left;
    PngListener listener;
    png_structp png = nullptr;
    png_infop info = nullptr;

    explicit PngDecoder(const Bytes& file);
    ~PngDecoder() { png_destroy_read_struct(&png, &info, nullptr); }
    PngDecoder(const PngDecoder&) = delete;
    PngDecoder& operator=(const PngDecoder&) = delete;
};

void take_bytes(png_structp png, png_bytep to, std::size_t count)
{
    auto& decoder = *static_cast<PngDecoder*>(png_get_io_ptr(png));
    if (count > decoder.left) png_error(png, "the file ends too early");
    std::memcpy(to, decoder.at, count);
    decoder.at += count;
    decoder.left -= count;
}

PngDecoder::PngDecoder(const Bytes& file)
    : at(file.data()),
      left(file.size()),
      png(png_create_read_struct(PNG_LIBPNG_VER_STRING, &listener, png_gives_up, png_warns))
{
    info = png != nullptr ? png_create_info_struct(png) : nullptr;
    if (info == nullptr) throw std::bad_alloc();
    png_set_read_fn(png, this, take_bytes);
}

/// The transparent colour of a grey PNG is not looked at: paper is grey, and no scanner writes one.
bool has_transparency(const PngDecoder& decoder)
{
    const auto colours = png_get_color_type(decoder.png, decoder.info);
    const bool one_colour = png_get_valid(decoder.png, decoder.info, PNG_INFO_tRNS) != 0;
    return (colours & PNG_COLOR_MASK_ALPHA) != 0 || ((colours & PNG_COLOR_MASK_COLOR) != 0 && one_colour);
}

/// Palettes, and bits that share a byte, are unpacked; what has colour or transparency becomes BGR or BGRA.
void ask_for_bgr(const PngDecoder& decoder, int channels)
{
    auto* png = decoder.png;
    const auto colours = png_get_color_type(png, decoder.info);
    if (std::endian::native == std::endian::little) png_set_swap(png);
    if (channels == 4)
        png_set_tRNS_to_alpha(png);
    else
        png_set_strip_alpha(png);
    if (colours == PNG_COLOR_TYPE_PALETTE) png_set_palette_to_rgb(png);
    if ((colours & PNG_COLOR_MASK_COLOR) == 0 && png_get_bit_depth(png, decoder.info) < 8)
        png_set_expand_gray_1_2_4_to_8(png);
    if ((colours & PNG_COLOR_MASK_COLOR) != 0)
        png_set_bgr(png);
    else if (channels > 1)
        png_set_gray_to_rgb(png);
    png_set_interlace_handling(png);
    png_read_update_info(png, decoder.info);
}

// No object with a destructor lives in the two functions that libpng jumps out of.

/// 0 = damaged.
int read_channels(const PngDecoder& decoder)
{
    if (setjmp(png_jmpbuf(decoder.png)) != 0) return 0;
    png_read_info(decoder.png, decoder.info);
    const bool coloured = (png_get_color_type(decoder.png, decoder.info) & PNG_COLOR_MASK_COLOR) != 0;
    const int channels = has_transparency(decoder) ? 4 : coloured ? 3 : 1;
    ask_for_bgr(decoder, channels);
    return channels;
}

bool read_rows(const PngDecoder& decoder, png_bytepp rows)
{
    if (setjmp(png_jmpbuf(decoder.png)) != 0) return false;
    png_read_image(decoder.png, rows);
    png_read_end(decoder.png, nullptr);
    return true;
}

}  // namespace

DecodedPicture decode_png(const Bytes& file)
{
    const PngDecoder decoder(file);
    const int channels = read_channels(decoder);
    if (channels == 0) return {{}, decoder.listener.fault};
    const int depth = png_get_bit_depth(decoder.png, decoder.info) == 16 ? CV_16U : CV_8U;
    cv::Mat pixels = make_pixels(png_get_image_width(decoder.png, decoder.info),
                                 png_get_image_height(decoder.png, decoder.info), CV_MAKETYPE(depth, channels));
    if (pixels.empty() || png_get_rowbytes(decoder.png, decoder.info) != pixels.step) return {};
    std::vector<png_bytep> rows(static_cast<std::size_t>(pixels.rows));
    for (int y = 0; y < pixels.rows; ++y) rows[static_cast<std::size_t>(y)] = pixels.ptr(y);
    if (!read_rows(decoder, rows.data())) return {{}, decoder.listener.fault};
    return {pixels, {}};
}

}  // namespace alihsop
