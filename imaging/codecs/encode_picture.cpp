// Method: lossy WebP at the encoder's fastest. A page's picture is a tenth of its CPU time
// (docs/performance.md), so quality and effort are low; a grey page skips the conversion of colours.
#include "imaging/codecs/encode_picture.h"

#include <webp/encode.h>

#include <cstring>
#include <opencv2/imgproc.hpp>

#include "models/failure.h"

namespace alihsop {
namespace {

constexpr float kQuality = 55;     // of 100: print stays crisp, an A4 page at 300 dpi takes about 150 KB
constexpr int kFastestMethod = 0;  // 0..6: the slower ones save a tenth of the bytes at four times the CPU
constexpr int kMostPixelsASide = WEBP_MAX_DIMENSION;

struct Memory {
    WebPMemoryWriter writer{};
    Memory() { WebPMemoryWriterInit(&writer); }
    ~Memory() { WebPMemoryWriterClear(&writer); }
    Memory(const Memory&) = delete;
    Memory& operator=(const Memory&) = delete;
};

[[noreturn]] void fail(const std::string& why)
{
    throw Failure(FailureKind::internal, "a page cannot be written as WebP: " + why);
}

// A grey picture's brightness is the format's luma as it stands; colour difference is none.
void import_grey(const cv::Mat& grey, WebPPicture& picture)
{
    picture.use_argb = 0;
    if (!WebPPictureAlloc(&picture)) throw std::bad_alloc();
    cv::Mat luma(grey.size(), CV_8UC1, picture.y, static_cast<std::size_t>(picture.y_stride));
    grey.convertTo(luma, CV_8U, 219.0 / 255, 16);
    for (int y = 0; y < (grey.rows + 1) / 2; ++y) {
        const auto offset = static_cast<std::ptrdiff_t>(y) * picture.uv_stride;
        std::memset(picture.u + offset, 128, static_cast<std::size_t>((grey.cols + 1) / 2));
        std::memset(picture.v + offset, 128, static_cast<std::size_t>((grey.cols + 1) / 2));
    }
}

void encode(const cv::Mat& page, Memory& memory)
{
    WebPConfig config;
    WebPPicture picture;
    if (!WebPConfigInit(&config) || !WebPPictureInit(&picture)) fail("the WebP library does not fit its header");
    config.quality = kQuality;
    config.method = kFastestMethod;
    config.thread_level = 0;
    picture.width = page.cols;
    picture.height = page.rows;
    picture.writer = WebPMemoryWrite;
    picture.custom_ptr = &memory.writer;
    if (page.channels() == 1)
        import_grey(page, picture);
    else if (!WebPPictureImportBGR(&picture, page.data, static_cast<int>(page.step)))
        throw std::bad_alloc();
    const bool done = WebPEncode(&config, &picture) != 0;
    const int error = picture.error_code;
    WebPPictureFree(&picture);
    if (!done) fail("WebP error " + std::to_string(error));
}

}  // namespace

std::string encode_picture(const cv::Mat& picture)
{
    cv::Mat page = picture;
    // The format's own limit; boxes stay those of the whole page, whoever draws knows both sizes.
    const int longer = std::max(page.cols, page.rows);
    if (longer > kMostPixelsASide) {
        const double scale = static_cast<double>(kMostPixelsASide) / longer;
        cv::resize(picture, page, {}, scale, scale, cv::INTER_AREA);
    }
    Memory memory;
    encode(page, memory);
    return {reinterpret_cast<const char*>(memory.writer.mem), memory.writer.size};
}

}  // namespace alihsop
