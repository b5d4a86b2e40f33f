#include "tests/imaging/sources/picture_writers.h"

#include <openjpeg.h>
#include <png.h>

#include <cstdio>
#include <cstdlib>
#include <random>

#include <jpeglib.h>

namespace alihsop::testing {
namespace {

using Bytes = std::vector<unsigned char>;

constexpr unsigned kWidth = 77, kHeight = 51;  // pixels; a row ends within a byte, and within a block

Bytes noise(std::size_t bytes)
{
    std::mt19937 random(35);
    Bytes all(bytes);
    for (auto& byte : all) byte = static_cast<unsigned char>(random());
    return all;
}

void append(png_structp png, png_bytep from, std::size_t count)
{
    auto& bytes = *static_cast<Bytes*>(png_get_io_ptr(png));
    bytes.insert(bytes.end(), from, from + count);
}

void put(Bytes& bytes, std::uint32_t number, int count)
{
    for (int i = 0; i < count; ++i) bytes.push_back(static_cast<unsigned char>(number >> 8 * i));
}

/// Files of Windows 3: a header of 40 bytes.
Bytes bmp_of(unsigned bits, unsigned compression, bool top_first, bool grey_palette, const Bytes& data)
{
    const std::uint32_t colours = bits <= 8 ? 1U << bits : 0, pixels = 14 + 40 + 4 * colours;
    Bytes bytes{'B', 'M'};
    for (const auto number : {pixels + static_cast<std::uint32_t>(data.size()), 0U, pixels, 40U, kWidth})
        put(bytes, number, 4);
    put(bytes, top_first ? 0U - kHeight : kHeight, 4);
    put(bytes, 1, 2);
    put(bytes, bits, 2);
    for (const auto number : {compression, static_cast<std::uint32_t>(data.size()), 0U, 0U, 0U, 0U})
        put(bytes, number, 4);
    for (std::uint32_t i = 0; i < colours; ++i) {
        const auto grey = i * 255 / (colours - 1);
        put(bytes, grey_palette ? grey * 0x010101 : (i * 41 & 0xFF) | (255 - i) << 8 | (i * 7 & 0xFF) << 16, 4);
    }
    bytes.insert(bytes.end(), data.begin(), data.end());
    return bytes;
}

OPJ_SIZE_T append_stream(void* from, OPJ_SIZE_T count, void* bytes)
{
    const auto* begin = static_cast<unsigned char*>(from);
    static_cast<Bytes*>(bytes)->insert(static_cast<Bytes*>(bytes)->end(), begin, begin + count);
    return count;
}

}  // namespace

Bytes write_png(int colours, int bits, bool transparent, bool interlaced)
{
    Bytes bytes;
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
    png_infop info = png_create_info_struct(png);
    png_set_write_fn(png, &bytes, append, nullptr);
    png_set_IHDR(png, info, kWidth, kHeight, bits, colours, interlaced ? PNG_INTERLACE_ADAM7 : PNG_INTERLACE_NONE,
                 PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    std::vector<png_color> palette;
    for (int i = 0; i < 1 << std::min(bits, 8); ++i)
        palette.push_back(
            {static_cast<png_byte>(i * 37), static_cast<png_byte>(255 - i), static_cast<png_byte>(i * 11)});
    const png_color_16 clear{0, 3, 3, 3, 1};
    const Bytes levels{0, 100, 200};
    if (colours == PNG_COLOR_TYPE_PALETTE) {
        png_set_PLTE(png, info, palette.data(), static_cast<int>(palette.size()));
        if (transparent) png_set_tRNS(png, info, levels.data(), bits == 1 ? 2 : 3, nullptr);
    } else if (transparent) {
        png_set_tRNS(png, info, nullptr, 0, &clear);
    }
    png_write_info(png, info);
    const auto row = png_get_rowbytes(png, info);
    Bytes pixels = noise(row * kHeight);
    std::vector<png_bytep> rows;
    for (std::size_t y = 0; y < kHeight; ++y) rows.push_back(pixels.data() + y * row);
    png_write_image(png, rows.data());
    png_write_end(png, info);
    png_destroy_write_struct(&png, &info);
    return bytes;
}

Bytes write_cmyk_jpeg(bool ycck)
{
    jpeg_compress_struct encoder;
    jpeg_error_mgr errors;
    encoder.err = jpeg_std_error(&errors);
    jpeg_create_compress(&encoder);
    unsigned char* data = nullptr;
    unsigned long size = 0;
    jpeg_mem_dest(&encoder, &data, &size);
    encoder.image_width = kWidth;
    encoder.image_height = kHeight;
    encoder.input_components = 4;
    encoder.in_color_space = JCS_CMYK;
    jpeg_set_defaults(&encoder);
    jpeg_set_colorspace(&encoder, ycck ? JCS_YCCK : JCS_CMYK);
    jpeg_start_compress(&encoder, TRUE);
    Bytes pixels = noise(std::size_t{kWidth} * kHeight * 4);
    for (std::size_t y = 0; y < kHeight; ++y) {
        auto* row = pixels.data() + y * kWidth * 4;
        jpeg_write_scanlines(&encoder, &row, 1);
    }
    jpeg_finish_compress(&encoder);
    const Bytes bytes(data, data + size);
    jpeg_destroy_compress(&encoder);
    std::free(data);
    return bytes;
}

Bytes write_bmp(unsigned bits, bool top_first, bool grey_palette)
{
    return bmp_of(bits, 0, top_first, grey_palette, noise(std::size_t{kWidth * bits + 31} / 32 * 4 * kHeight));
}

Bytes write_bmp_of_runs(unsigned bits)
{
    Bytes data;
    for (unsigned y = 0; y < kHeight; ++y) {
        const auto number = static_cast<unsigned char>(y * 5);
        data.insert(data.end(), {20, number, 0, 5, 1, 0x23, 0x45});  // a run, then five numbers as they are
        if (bits == 8)
            data.insert(data.end(), {6, 7, 0});  // of whole bytes, and one to make them even
        else
            data.push_back(0);
        if (y % 3 != 0) data.insert(data.end(), {static_cast<unsigned char>(kWidth - 25), 0x9A});
        if (y == 10 && bits == 8) data.insert(data.end(), {0, 0, 0, 2, 3, 2});  // a step: three right, two rows up
        data.insert(data.end(), {0, 0});
    }
    data.insert(data.end(), {0, 1});
    return bmp_of(bits, bits == 8 ? 1 : 2, false, false, data);
}

Bytes write_grey_jpeg2000(unsigned bits, int width)
{
    opj_cparameters_t how;
    opj_set_default_encoder_parameters(&how);
    how.tcp_numlayers = 1;
    how.cp_disto_alloc = 1;
    constexpr int kRows = 40;
    opj_image_cmptparm_t grey{};
    grey.dx = grey.dy = 1;
    grey.w = static_cast<OPJ_UINT32>(width);
    grey.h = kRows;
    grey.prec = bits;
    opj_image_t* image = opj_image_create(1, &grey, OPJ_CLRSPC_GRAY);
    image->x1 = grey.w;
    image->y1 = grey.h;
    for (int i = 0; i < width * kRows; ++i)
        image->comps[0].data[i] = static_cast<OPJ_INT32>(((1LL << bits) - 1) * (i % width) / (width - 1));
    Bytes bytes;
    opj_codec_t* codec = opj_create_compress(OPJ_CODEC_J2K);
    opj_stream_t* stream = opj_stream_default_create(OPJ_FALSE);
    opj_stream_set_user_data(stream, &bytes, nullptr);
    opj_stream_set_write_function(stream, append_stream);
    opj_setup_encoder(codec, &how, image);
    opj_start_compress(codec, image, stream);
    opj_encode(codec, stream);
    opj_end_compress(codec, stream);
    opj_stream_destroy(stream);
    opj_destroy_codec(codec);
    opj_image_destroy(image);
    return bytes;
}

}  // namespace alihsop::testing
