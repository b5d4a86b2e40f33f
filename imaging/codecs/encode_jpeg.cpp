// Method: libjpeg at its defaults but for the quality. For pictures that `show -o` writes: quality before size.
#include "imaging/codecs/encode_jpeg.h"

#include <cstdlib>
#include <string>

#include "imaging/codecs/jpeg_listener.h"
#include "models/failure.h"

namespace alihsop {
namespace {

// set by hand: print stays crisp
constexpr int kQuality = 95;  // of 100

struct JpegEncoder {
    JpegListener listener;
    jpeg_compress_struct encoder{};
    unsigned char* bytes = nullptr;
    unsigned long size = 0;

    JpegEncoder() { encoder.err = prepare(listener); }
    ~JpegEncoder()
    {
        jpeg_destroy_compress(&encoder);
        std::free(bytes);
    }
    JpegEncoder(const JpegEncoder&) = delete;
    JpegEncoder& operator=(const JpegEncoder&) = delete;
};

/// No object with a destructor lives here, so that the jump out of libjpeg passes none.
bool write(JpegEncoder& jpeg, const cv::Mat& picture)
{
    auto& encoder = jpeg.encoder;
    if (setjmp(jpeg.listener.gave_up) != 0) return false;
    jpeg_create_compress(&encoder);
    jpeg_mem_dest(&encoder, &jpeg.bytes, &jpeg.size);
    encoder.image_width = static_cast<JDIMENSION>(picture.cols);
    encoder.image_height = static_cast<JDIMENSION>(picture.rows);
    encoder.input_components = picture.channels();
    encoder.in_color_space = picture.channels() == 1 ? JCS_GRAYSCALE : JCS_EXT_BGR;
    jpeg_set_defaults(&encoder);
    jpeg_set_quality(&encoder, kQuality, TRUE);
    jpeg_start_compress(&encoder, TRUE);
    while (encoder.next_scanline < encoder.image_height) {
        auto* row = const_cast<unsigned char*>(picture.ptr(static_cast<int>(encoder.next_scanline)));
        jpeg_write_scanlines(&encoder, &row, 1);
    }
    jpeg_finish_compress(&encoder);
    return true;
}

}  // namespace

std::vector<unsigned char> encode_jpeg(const cv::Mat& picture)
{
    JpegEncoder jpeg;
    if (!write(jpeg, picture))
        throw Failure(FailureKind::internal,
                      std::string("a picture cannot be written as JPEG: ") + jpeg.listener.fault);
    return {jpeg.bytes, jpeg.bytes + jpeg.size};
}

}  // namespace alihsop
