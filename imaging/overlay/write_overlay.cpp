// The file appears whole or not at all: it is written beside its place and then named. Done here and not by the
// exports' replace_file, as this floor stands beside that one.
#include "imaging/overlay/write_overlay.h"

#include <webp/encode.h>

#include <cstring>
#include <fstream>
#include <memory>
#include <vector>

#include "imaging/codecs/encode_jpeg.h"
#include "imaging/codecs/encode_png.h"
#include "imaging/overlay/draw_ink.h"
#include "imaging/overlay/draw_overlay.h"
#include "imaging/sources/load_picture.h"
#include "models/failure.h"

namespace alihsop {

namespace {

namespace fs = std::filesystem;

cv::Mat load(const fs::path& picture)
{
    std::error_code none;
    if (!fs::exists(picture, none))
        throw Failure(FailureKind::missing_input, picture.string() + " is not there", "Check the path.");
    try {
        return load_picture(picture)->load_page(1).pixels;
    } catch (const PageTrouble&) {
        throw Failure(FailureKind::bad_input, picture.string() + " is no picture that can be read");
    }
}

std::vector<unsigned char> encode_webp_without_loss(const cv::Mat& bgr)
{
    std::uint8_t* bytes = nullptr;
    const auto size = WebPEncodeLosslessBGR(bgr.data, bgr.cols, bgr.rows, static_cast<int>(bgr.step), &bytes);
    const std::unique_ptr<std::uint8_t, decltype(&WebPFree)> owned(bytes, &WebPFree);
    if (size == 0) throw Failure(FailureKind::internal, "a picture cannot be written as WebP");
    return {bytes, bytes + size};
}

std::vector<unsigned char> encode(const cv::Mat& picture, const fs::path& ending)
{
    if (ending == ".png") return encode_png(picture, PngCoding::fast);
    return ending == ".jpg" ? encode_jpeg(picture) : encode_webp_without_loss(picture);
}

void write(const cv::Mat& picture, const fs::path& to)
{
    const auto bytes = encode(picture, to.extension());
    const fs::path temporary = to.string() + ".part";
    std::ofstream out(temporary, std::ios::binary | std::ios::trunc);
    out.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    out.close();
    std::error_code trouble;
    if (out) fs::rename(temporary, to, trouble);
    if (out && !trouble) return;
    const std::string why = trouble ? trouble.message() : std::strerror(errno);
    fs::remove(temporary, trouble);
    throw Failure(FailureKind::cannot_write, "cannot write " + to.string() + ": " + why);
}

}  // namespace

void write_overlay(const Binder& binder, int page, const fs::path& upright, const fs::path& to,
                   const OverlayWords& words, OverlayKind kind, const RulingFinder& find_rulings)
{
    const auto ending = to.extension();
    if (ending != ".png" && ending != ".webp" && ending != ".jpg")
        throw Failure(FailureKind::usage, to.string() + " should end with .png, .webp or .jpg");
    auto overlay = collect_overlay(binder, page);
    const cv::Mat picture = load(upright);
    if (kind == OverlayKind::ink) return write(draw_ink(picture, overlay, words), to);
    if (find_rulings) overlay.rulings = find_rulings(picture, overlay.page);
    write(draw_overlay(picture, overlay, words), to);
}

}  // namespace alihsop
