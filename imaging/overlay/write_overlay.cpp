#include "imaging/overlay/write_overlay.h"

#include <algorithm>
#include <cstring>
#include <fstream>
#include <opencv2/imgcodecs.hpp>

#include "imaging/load_picture.h"
#include "imaging/overlay/draw_ink.h"
#include "imaging/overlay/draw_overlay.h"
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

void write(const cv::Mat& picture, const fs::path& to)
{
    std::vector<unsigned char> bytes;
    cv::imencode(to.extension().string(), picture, bytes);
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
                   const OverlayWords& words, OverlayKind kind,
                   const RulingFinder& find_rulings)
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
