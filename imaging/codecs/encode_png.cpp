// Method: libpng with the filter and the effort that the use asks for. `fast` takes one filter for all rows and
// zlib's strategy for such rows; `small` leaves both to libpng; `small_bilevel` packs eight pixels into a byte.
#include "imaging/codecs/encode_png.h"

#include <new>
#include <string>

#include "imaging/codecs/png_listener.h"
#include "models/failure.h"

namespace alihsop {
namespace {

constexpr int kSmall = 6;  // of 9: the slower ones save a hundredth
constexpr int kFast = 1;
constexpr int kDeflate = 0, kDeflateRuns = 3;  // zlib's strategies: for anything, for rows that are filtered alike

struct PngEncoder {
    std::vector<unsigned char> bytes;
    PngListener listener;
    png_structp png = nullptr;
    png_infop info = nullptr;

    PngEncoder();
    ~PngEncoder() { png_destroy_write_struct(&png, &info); }
    PngEncoder(const PngEncoder&) = delete;
    PngEncoder& operator=(const PngEncoder&) = delete;
};

void keep_bytes(png_structp png, png_bytep from, std::size_t count)
{
    auto& bytes = static_cast<PngEncoder*>(png_get_io_ptr(png))->bytes;
    bool kept = true;
    try {
        bytes.insert(bytes.end(), from, from + count);
    } catch (const std::bad_alloc&) {  // not through libpng
        kept = false;
    }
    if (!kept) png_error(png, "there is not enough memory");
}

void flush_nothing(png_structp) {}

PngEncoder::PngEncoder() : png(png_create_write_struct(PNG_LIBPNG_VER_STRING, &listener, png_gives_up, png_warns))
{
    info = png != nullptr ? png_create_info_struct(png) : nullptr;
    if (info == nullptr) throw std::bad_alloc();
    png_set_write_fn(png, this, keep_bytes, flush_nothing);
}

void set_effort(png_structp png, PngCoding coding)
{
    const bool fast = coding == PngCoding::fast;
    // One filter for all rows, as trying them all is what takes long.
    if (fast) png_set_filter(png, PNG_FILTER_TYPE_BASE, PNG_FILTER_SUB);
    png_set_compression_level(png, fast ? kFast : kSmall);
    png_set_compression_strategy(png, fast ? kDeflateRuns : kDeflate);
}

/// No object with a destructor lives here, so that the jump out of libpng passes none.
bool write(const PngEncoder& encoder, const cv::Mat& picture, PngCoding coding)
{
    if (setjmp(png_jmpbuf(encoder.png)) != 0) return false;
    const int bits = coding == PngCoding::small_bilevel ? 1 : 8;
    set_effort(encoder.png, coding);
    png_set_IHDR(encoder.png, encoder.info, static_cast<png_uint_32>(picture.cols),
                 static_cast<png_uint_32>(picture.rows), bits,
                 picture.channels() == 1 ? PNG_COLOR_TYPE_GRAY : PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE,
                 PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    png_write_info(encoder.png, encoder.info);
    if (bits == 1) png_set_packing(encoder.png);
    png_set_bgr(encoder.png);
    for (int y = 0; y < picture.rows; ++y) png_write_row(encoder.png, picture.ptr(y));
    png_write_end(encoder.png, encoder.info);
    return true;
}

}  // namespace

std::vector<unsigned char> encode_png(const cv::Mat& picture, PngCoding coding)
{
    PngEncoder encoder;
    if (!write(encoder, picture, coding))
        throw Failure(FailureKind::internal,
                      std::string("a picture cannot be written as PNG: ") + encoder.listener.fault);
    return std::move(encoder.bytes);
}

}  // namespace alihsop
