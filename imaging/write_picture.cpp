#include "imaging/write_picture.h"

#include <webp/encode.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <opencv2/imgproc.hpp>

#include "models/failure.h"

namespace alihsop {
namespace fs = std::filesystem;
namespace {

constexpr float kQuality = 55;       // of 100: print stays crisp, an A4 page at 300 dpi takes about 150 KB
constexpr int kFastestMethod = 0;    // 0..6: the slower ones save a tenth of the bytes at four times the CPU
constexpr int kMostPixelsASide = WEBP_MAX_DIMENSION;

struct Memory {
    WebPMemoryWriter writer{};
    Memory() { WebPMemoryWriterInit(&writer); }
    ~Memory() { WebPMemoryWriterClear(&writer); }
    Memory(const Memory&) = delete;
    Memory& operator=(const Memory&) = delete;
};

[[noreturn]] void fail(const fs::path& file, const std::string& why)
{
    throw Failure(FailureKind::cannot_write, "cannot write " + file.string() + ": " + why,
                  "check the free space and the rights on the output folder");
}

// A grey picture's brightness is the format's luma as it stands; colour difference is none.
void import_grey(const cv::Mat& grey, WebPPicture& picture)
{
    picture.use_argb = 0;
    if (!WebPPictureAlloc(&picture)) throw std::bad_alloc();
    for (int y = 0; y < grey.rows; ++y) {
        const auto* from = grey.ptr<unsigned char>(y);
        auto* to = picture.y + static_cast<std::ptrdiff_t>(y) * picture.y_stride;
        for (int x = 0; x < grey.cols; ++x) to[x] = static_cast<unsigned char>(16 + (from[x] * 219 + 127) / 255);
    }
    for (int y = 0; y < (grey.rows + 1) / 2; ++y) {
        const auto offset = static_cast<std::ptrdiff_t>(y) * picture.uv_stride;
        std::memset(picture.u + offset, 128, static_cast<std::size_t>((grey.cols + 1) / 2));
        std::memset(picture.v + offset, 128, static_cast<std::size_t>((grey.cols + 1) / 2));
    }
}

void encode(const cv::Mat& page, Memory& memory, const fs::path& file)
{
    WebPConfig config;
    WebPPicture picture;
    if (!WebPConfigInit(&config) || !WebPPictureInit(&picture)) fail(file, "the WebP library does not fit its header");
    config.quality = kQuality;
    config.method = kFastestMethod;
    config.thread_level = 0;
    picture.width = page.cols;
    picture.height = page.rows;
    picture.writer = WebPMemoryWrite;
    picture.custom_ptr = &memory.writer;
    if (page.channels() == 1) import_grey(page, picture);
    else if (!WebPPictureImportBGR(&picture, page.data, static_cast<int>(page.step))) throw std::bad_alloc();
    const bool done = WebPEncode(&config, &picture) != 0;
    const int error = picture.error_code;
    WebPPictureFree(&picture);
    if (!done) fail(file, "WebP error " + std::to_string(error));
}

}  // namespace

void write_picture(const cv::Mat& picture, const fs::path& file)
{
    cv::Mat page = picture;
    const int longer = std::max(page.cols, page.rows);
    if (longer > kMostPixelsASide) {
        const double scale = static_cast<double>(kMostPixelsASide) / longer;
        cv::resize(picture, page, {}, scale, scale, cv::INTER_AREA);
    }
    Memory memory;
    encode(page, memory, file);
    const fs::path temporary = file.string() + ".part";
    std::ofstream out(temporary, std::ios::binary | std::ios::trunc);
    out.write(reinterpret_cast<const char*>(memory.writer.mem), static_cast<std::streamsize>(memory.writer.size));
    out.close();
    std::error_code trouble;
    if (out) fs::rename(temporary, file, trouble);
    if (!out || trouble) {
        const std::string why = trouble ? trouble.message() : std::strerror(errno);
        fs::remove(temporary, trouble);
        fail(file, why);
    }
}

}  // namespace alihsop
