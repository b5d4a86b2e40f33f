// Method: libjpeg, row by row into the picture itself; its colour conversions give grey, BGR or inks. What it
// only warns of (a hole that it fills with grey) is kept as the page's damage; what it gives up at costs the
// page, unless all rows are there already. A picture is decoded once: warnings and pixels come together.
#include "imaging/codecs/decoders.h"
#include "imaging/codecs/jpeg_listener.h"

namespace alihsop {
namespace {

constexpr int kInks = 4;  // cyan, magenta, yellow, black

struct JpegDecoder {
    JpegListener listener;
    jpeg_decompress_struct decoder{};
    JpegDecoder() { decoder.err = prepare(listener); }
    ~JpegDecoder() { jpeg_destroy_decompress(&decoder); }
    JpegDecoder(const JpegDecoder&) = delete;
    JpegDecoder& operator=(const JpegDecoder&) = delete;
};

// A JPEG of other numbers of components than 1, 3 and 4 is given up by libjpeg itself.
J_COLOR_SPACE colours_out(int components)
{
    return components == 1 ? JCS_GRAYSCALE : components == kInks ? JCS_CMYK : JCS_EXT_BGR;
}

// No object with a destructor lives in the two functions that libjpeg jumps out of.

bool read_header(JpegDecoder& jpeg, const unsigned char* data, unsigned long size)
{
    if (setjmp(jpeg.listener.gave_up) != 0) return false;
    jpeg_create_decompress(&jpeg.decoder);
    jpeg_mem_src(&jpeg.decoder, data, size);
    jpeg_read_header(&jpeg.decoder, TRUE);
    jpeg.decoder.out_color_space = colours_out(jpeg.decoder.num_components);
    return true;
}

/// Inverted inks: 255 is no ink.
void paint(const unsigned char* inks, unsigned char* bgr, unsigned width)
{
    for (unsigned x = 0; x < width; ++x, inks += kInks, bgr += 3) {
        const int black = inks[3];
        for (int c = 0; c < 3; ++c) bgr[2 - c] = static_cast<unsigned char>(black - ((255 - inks[c]) * black >> 8));
    }
}

/// True when all rows are there, if perhaps libjpeg stumbles behind them.
bool read_rows(JpegDecoder& jpeg, unsigned char* pixels, std::size_t step, unsigned char* ink_row)
{
    auto& decoder = jpeg.decoder;
    if (setjmp(jpeg.listener.gave_up) != 0)
        return decoder.output_scanline > 0 && decoder.output_scanline == decoder.output_height;
    jpeg_start_decompress(&decoder);
    while (decoder.output_scanline < decoder.output_height) {
        auto* row = pixels + decoder.output_scanline * step;
        const bool inks = decoder.out_color_space == JCS_CMYK;
        jpeg_read_scanlines(&decoder, inks ? &ink_row : &row, 1);
        if (inks) paint(ink_row, row, decoder.output_width);
    }
    jpeg_finish_decompress(&decoder);
    return true;
}

/// libjpeg says "Unsupported JPEG process: …", "… data precision 12", "… marker type …" of what is sound and beyond it.
DecodedPicture refused(const std::string& fault)
{
    if (fault.starts_with("Unsupported")) return {{}, {}, "a JPEG picture of a rare coding"};
    return {{}, fault};
}

}  // namespace

DecodedPicture decode_jpeg(const Bytes& file)
{
    JpegDecoder jpeg;
    if (!read_header(jpeg, file.data(), static_cast<unsigned long>(file.size()))) return refused(jpeg.listener.fault);
    const auto& size = jpeg.decoder;
    cv::Mat pixels = make_pixels(size.image_width, size.image_height, size.num_components == 1 ? CV_8UC1 : CV_8UC3);
    if (pixels.empty()) return {};
    Bytes ink_row(static_cast<std::size_t>(size.image_width) * kInks);
    if (!read_rows(jpeg, pixels.data, pixels.step, ink_row.data())) return refused(jpeg.listener.fault);
    return {pixels, jpeg.listener.warning};
}

}  // namespace alihsop
